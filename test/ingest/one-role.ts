// An invented role in each of the framework's three layouts.

export const page2020 = `Guidance

Test pilot

Find out what a test pilot does and the skills you need to do the job.

  • a description of the levels in this role, from test pilot to chief of flying, specifying the skills

This role is part of the Digital, Data and Technology Profession in the Civil Service.

Introduction to the role of test pilot

A test pilot flies what nobody has flown.

Skills required to be a test pilot

You will need the following skills for this role.

  • Flying. Flying involves keeping an aircraft up.
  • Landing. MISSING

Test pilot

A test pilot flies. At this role level, you will: Duties vary.

  • take off
  • fly

Skills needed for this role

  • Flying. You can take off. You can land. (Relevant skill level: working)
  • Landing. You can land anywhere. (Relevant skill level: awareness)

Chief of flying

A chief of flying plans all flights.

Skills needed for this role

  • Flying. You can teach others. (Relevant skill level: expert)

Read more
`;

export const page2023 = `Test pilot

Find out what a test pilot in government does and the skills you need to do the role at each level.

Last updated 28 November 2025 — See all updates

What a test pilot does

A test pilot flies what nobody has flown.

Test pilot role levels

There are 2 test pilot role levels, from test pilot to chief of flying.

1. Test pilot

A test pilot flies.

At this role level, you will:

  • take off
  • fly

Duties vary.

Skill Description

Flying

Level: working

Working is the second of 4 ascending skill levels

You can:

  • take off
  • land

Landing

Level: awareness

Awareness is the first of 4 ascending skill levels

You can:

  • land anywhere

2. Chief of flying

A chief of flying plans all flights.

Skill Description

Flying

Level: expert

Expert is the fourth of 4 ascending skill levels

You can:

  • teach others

Roles that share test pilot skills

  • Navigator
`;

export const head =
  "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type";

const pilot = `Air,Test pilot,A test pilot flies what nobody has flown.,Test pilot,"A test pilot flies.

At this role level, you will:
- take off
- fly
Duties vary."`;

export const rows = [
  `Air,Test pilot,A test pilot flies what nobody has flown.,Chief of flying,A chief of flying plans all flights.,Flying,Flying involves keeping an aircraft up.,Expert,"You can:
- teach others",`,
  `${pilot},Flying ,Flying involves keeping an aircraft up.,Working,"You can:
- take off
- land",`,
  `${pilot},Landing,,Awareness ,"You can:
- land anywhere",`,
];

export const rolesCsv = `${[head, ...rows].join("\n")}\n`;
