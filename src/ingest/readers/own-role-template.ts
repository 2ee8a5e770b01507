/** What a person fills in to describe a role of their own; the reader own-role reads it. */
export const ownRoleTemplate = `# A role of your own.
#
# Replace everything in square brackets, brackets included, and delete the lines you do not need.
# Keep the words before the colons. Repeat a block, from its first line on, as often as you need:
# role levels lowest first, and several skills and qualifications in each.
# Then see what it would add:
#   rolecall import FILE --dry-run
# Lines that begin with # are notes for you. Leave them or delete them.

Publisher: [Our department]
Licence: [Crown copyright]
Framework: [Our roles]
Last updated: [29 November 2026]

Role: [Harbour pilot]
Role family: [Harbour and coast]
About the role: [A harbour pilot guides vessels in and out of port.]

# The lowest level.
Role level: [Junior harbour pilot]
Summary: [A junior harbour pilot guides small vessels under supervision.]
Responsibilities:
- [guide small vessels in good weather]
- [keep the log of each passage]

# The level is one of awareness, working, practitioner and expert. Below it stands what it asks for.
# For a skill of the framework, you can copy the framework's words: they are credited to it.
Skill: [Ship handling]
Skill level: [working]
[You can:]
- [handle small vessels]

Qualification: [Pilot certificate, class 3]
Awarding body: [Harbour board]

# The next level.
Role level: [Harbour pilot]
Summary: [A harbour pilot guides vessels of any size.]
Responsibilities:
- [guide vessels of any size]

Skill: [Ship handling]
Skill level: [practitioner]
[You can:]
- [handle vessels of any size]
`;
