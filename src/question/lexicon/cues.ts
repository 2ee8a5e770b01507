import type { Section } from "../../catalogue/sections.ts";

/** What a phrase of the question says about its kind, whatever the question is about. */
export type Cue =
  | "compare"
  | "step"
  | "next"
  | "previous"
  | "own"
  | "who"
  | "need"
  | "mean"
  | "level"
  | "levels"
  | "role"
  | "roles"
  | "all"
  | "list"
  | "help"
  | "greeting"
  | "follow-up"
  | "pronoun"
  | "turned"
  | "from"
  | "to"
  | "and"
  | "plain"
  | "sfia"
  | "topic"
  | "changed"
  | "news"
  | "remark"
  | "count";

/** Phrases, separated by commas. */
export const cuePhrases: Readonly<Record<Cue, string>> = {
  compare: `compare, comparing, comparison, comparison of, compared to, compared with, compares to, compared, vs, v,
    versus, difference, differences, different, differ, differs, diff, difference between, contrast,
    distinguish, distinguish between, against, how is different from, what changes, changes between, gap between, distinction between, side by side, same as, similar to, how does compare,
    higher than, lower than, harder than, easier than, better than, more senior than, which is more senior,
    who is more senior, what is more senior, which is more junior, who is more junior, higher up, outranks, deeper than`,
  step: `get from, go from, move from, moving from, going from, getting from, progress from, progressing from,
    step up, stepping up, move up, moving up, get promoted, promoted from, promoted to, promotion to,
    progress, progress to, progression, transition, transition from, transition to, move on to, move to, moving to, move into, moving into, step into, go to, get to, change to,
    grow into, advance to, get there, become, becoming, jump from, jump to, reach, reaching, path from, path to, route from, route to`,
  next: `next, next level, next level up, next role, next role level, next step, promotion, promoted, my promotion,
    one level up, level up, one level higher, one higher, level above, get promoted, getting promoted, get a promotion, one up, what comes after, comes after, what is after, go up,
    higher level, a level higher, next one up, up a level, above, go after, go next, role after, level after, step after,
    what is next, after that`,
  previous: `previous level, level below, one level down, level down, one down, lower level, next level down,
    level before, what comes before, comes before, down a level, below, one level lower, a level lower, one lower`,
  own: `i am a, i am an, i am the, im a, im an, im the, i am, im, currently, as a, as an, i work as, i work as a, i work as an,
    joined as, joined as a, joined as an, started as, started as a, started as an, im planning to, i am planning to, i plan to`,
  who: `who, who needs, who has, which role, which roles, which role level, which role levels, what roles,
    what role, what role levels, which job, which jobs, what jobs, which level of role, roles that, roles with, role levels with,
    roles needing, roles using, roles requiring, roles asking for, role levels that, jobs that,
    anyone who needs, where is, where do we need, which people, which engineers, which levels need, which posts, whos,
    does anybody need, does anyone need, does anybody use, does anyone use, anybody who needs, anyone needing,
    anybody needing, across roles, across the roles, across all roles, do any roles need, does any role need,
    needed by, required by, used by, asked of, listed by, which of the roles`,
  need: `need, needs, needed, require, requires, required, want, wants, wanted, must have, should have,
    expect, expects, expected of, expected, ask for, asks for, asked for, have to, has to, use, uses, used, using,
    must, should, necessary`,
  mean: `mean, means, meaning, meaning of, definition, definition of, define, what is, whats, what are, explain, describe,
    what does, tell me about, stand for, stands for, meant by`,
  level: `level, at level, role level, which level, skill level, proficiency, depth, deep, how deep, how good, how senior, how well, how much, to what level, what level`,
  levels: `levels, what levels, which levels, ladder, career path, career ladder, all levels, skill levels, role levels, what role levels, hierarchy, seniorities, pathway,
    highest level, lowest level, highest skill level, lowest skill level, skill scale, scale of skill levels, scale of levels, proficiency scale, proficiency levels, levels of proficiency, top level, bottom level, first level, most senior, most junior`,
  role: `role, which role, what role, which job, what job, job, position, post, role level, job role, role description, job description, jd, job title,
    job spec, job specification, role spec, role specification, person spec, person specification`,
  roles: `roles, which roles, what roles, which jobs, what jobs, which role levels, what role levels, role levels, jobs, positions, posts, job roles, job titles, role families, families, families of roles, job families`,
  all: `all, every, each, any, how many`,
  list: `list, list of, show all, list all, do you know, do you have, do you hold, do you cover, do you list, do you support,
    available, are there, is there, exist, are in, catalogue, index, browse, known`,
  help: `help, help me, what can you do, what do you do, what can i ask, what can i ask you, what can you tell me, how do you work,
    how does this work, how do i use this, how do i use you, commands, usage, who are you, what are you, what is this, options,
    how to use, instructions, what do you know, examples, example questions, what questions`,
  greeting: `hi, hi there, hello, hello there, hey, hey there, hiya, morning, good morning, good afternoon,
    good evening, afternoon, evening, yo, greetings, howdy, hello everyone, hi all, hi everyone, hi team, hey all, hi folks, hello all`,
  "follow-up": `and, and at, and for, and in, and what about, what about, and how about, how about, same for, and the same for,
    the same for, also, or at, or for, but at, but for, ok and, ok what about, then, and with, and on, what if`,
  pronoun: `it, its, it is, that, this, them, they, their, those, these, that one, this one, the same, same, one, get there,
    this skill, that skill, the skill about, the skill in general`,
  turned: `other way round, the other way round, other way around, the other way around, reversed, in reverse, turned round,
    swapped, swap them, vice versa`,
  from: `from, get from, go from, move from, moving from, going from, getting from, progress from, progressing from,
    promoted from, transition from, jump from, path from, route from`,
  to: "to, into, towards, onto",
  and: "and, n, or, with, between, btwn, plus, as well as, &",
  plain: `plain, mid, middle, mid level, middle level, standard, regular, ordinary, normal, basic, mid ranking, intermediate`,
  sfia: "sfia, sfia level, responsibility level, level of responsibility",
  topic: "topic, topics, subject, subjects",
  changed: `what changed, whats changed, what has changed, what have changed, changed, has changed, have changed, been changed,
    did anything change, did something change, did it change, did you change, any changes, some changes, the changes, which changes,
    changes to, changes in, changes for, changes about, changes made, recent changes, latest changes, last changes, list changes,
    show changes, what got changed, what was changed, changed recently, recently changed, changed lately, last changed,
    updates to, updates in, updates for, been updated, got updated, was updated, what was updated, last updated, recently updated,
    updated, amended, revised, reworded, been reworded, what was added, what was removed, been added, been removed, recently added,
    were added, were removed, got added, got removed, was deleted, were deleted, been deleted, removed roles, removed skills, deleted roles, deleted skills`,
  news: `what is new, whats new, anything new, something new, any news, what are new, which are new, new since, any updates,
    recent updates, latest updates, last update, latest update, last import, latest import, last imports, latest imports, recent imports,
    since the last import, since the last update, last version, latest version, last release, latest release, new roles, new skills, new role levels, changelog, change log, change history, history of changes, changes since,
    release notes, revision history, version history, new version, newer version, new edition`,
  count: "how many, number of, how many of",
  remark: `im not, i am not, im not a, i am not a, i used to be, used to be, she is a, shes a, he is a, hes a, he was a, she was a, my manager is,
    my manager is a, my boss is, my boss is a, i love, we love, i hate, we hate, congrats, congrats to, congratulations, congratulations to, well done,
    welcome, welcome to, is hard, are hard, is boring, is easy, is fun, is great, are great, was great, is dead, is overrated,
    do we have, have we got, are in the department, are in our, hire me, are we hiring, who is hiring, whos hiring, about hiring`,
};

/** Phrases that ask for one part of a role level, separated by commas. */
export const sectionPhrases: Readonly<Record<Section, string>> = {
  summary:
    "summary, summarise, overview, overview of, short description, outline, in short, in brief, in a nutshell, gist",
  responsibilities: `responsibility, responsibilities, responsible, responsible for, accountable, accountable for,
    accountability, accountabilities, duty, duties, remit, in charge of, task, tasks, day to day, day to day work, day to day tasks,
    daily work, daily tasks, typical work, typical day, what work`,
  skills: `skill, skills, skillset, skill set, skills list, skills matrix, skill matrix, capability, capabilities, competency, competencies, competence,
    skills required, skills needed, organisation skills`,
  background: `background, prior knowledge, prior knowledge and skills, previous experience, experience, prior experience, experienced`,
  "work-activities": `work activity, work activities, activity, activities, task, tasks, day to day, day to day work, day to day tasks,
    daily work, daily tasks, job activities, typical work, typical day, what work`,
  knowledge: `knowledge, know, know about, technical knowledge, knowledge and skills, knowledge areas, depth of knowledge, behavioural skills, soft skills, personal skills,
    technical skills, behavioural knowledge, other knowledge, behaviours, knows, behavioural`,
  training: `training, trainings, train, train in, trained, trained in, learning, study, studies, studying, training activities, training activity, course, courses, learn, learn about,
    training courses, training course, trains, training on, training in`,
  development: `development, development activities, development activity, professional development, personal development,
    professional development activities, professional development activity, pda, pdas, cpd, develop, developmental, continuing professional development,
    development opportunities`,
  qualifications: `qualification, qualifications, qualified, qualify, qualifies, qual, quals, certificate, certificates, certification,
    certifications, certified, cert, certs, accreditation, accreditations, accredited, exam, exams, degree, credential, credentials,
    professional qualification, professional qualifications, diploma`,
};

/** Words that carry a question and say nothing about it, separated by white space. */
export const fillerWords = `
a about able actually advance after again ah aha alright also although am an and another any anybody
anyhow anyone anything anyway appreciate are area around as ask asked asking at aware back bcs be because been before
being best better bit boss brief briefly bot but by called can cannot cant careful carefully cheers clarify clear colleague
colleagues confirm confused correct could couldnt curious day dear detail detailed details did didnt do does doesnt doing
done dont each easily either else er even ever everybody everyone everything exactly explain explained explaining
familiarise favour few figure find finding fine first folks for forgot framework from full fully further general generally get
gets getting give given gives go going good got government govuk great guess guidance guide guys had happen happens
hard has have havent having hear heard hello hence her here hers hey hi him his hmm hold hope how however i id if
ill im in info information interested interview hire hiring recruit recruiting into involve involved involves involving is isnt it its itself
ive job just kind kindly know known last later learn least let lets like likely line link little ll lol long
look looking lot love made main mainly make makes many may maybe me mean meant might mind mine
mostly much must my myself name named need new nice no not now number of off ok okay on once ones only
onto or org organisation other others our ours out over part particular particularly people per perhaps person
please pls plz possible possibly pretty probably profession professional profile prep prepare preparing promo
question questions quick quickly quite random rather re read really reckon refer regard regarding remember
remind required right rolecall round said same say saying says search see seem seems sent set share
she short should show showing shows so some somebody someone something somewhere soon sort specific
specifically still stuff struggling such suppose supposed sure ta take talk talking teach team tell telling ten
than thank thanks that thats the their them then there theres these they thing things think this those though
through thx till time to together told too try trying type types typical typically u um under
understand until up upon ur us use useful using usually various ve very via view wait wanna want wanted
wanting wants was way ways we well went were weve what whatever whats whatve when where wheres whether which
while whilst who whole whom whos whose why will wish with within without wonder wondering wont word words wording work
works would wouldnt write written wrote ya yeah yep yes yet you youd youll your youre yours yourself
whats hows r plus btw fyi asap etc eg ie actual official officially new starter newbie
ddat uk verbatim text says standard standards document documents source sources page
expectation expectations wot wots life picture minimum maximum lack lacking missing recommend recommends recommended recommendation
gain gains gained sit sits sitting two both
entail entails entailed consist consists include includes included including compose cover covers covered required requirement requirements
different hello theyre were arent wasnt werent hasnt shouldnt responsible apply applying applied goes come comes came become
day listed given definition meaning called career careers aim aiming hoping hope keen considering currently
weak weaker weakest strong stronger improve improving struggle struggles gap gaps demonstrate demonstrating evidence prove aspire aspiring
heading moving getting more extra additional common both over less
recently lately since
lowest highest sorted ordered coming shown seen taken gave happened q instead lookup fr
tldr please morning thankyou sorry excuse pardon hmm ooh cool umm ummm uhm erm hmmm description descriptions
`;

/** Fillers of several words, some of which mean something by themselves, separated by commas. */
export const fillerPhrases = `dealing with, deal with, coping with, cope with, want to know, like to know, need to know what, need to know who, need to know how, let me know, anyone know,
  anybody know, someone know, somebody know, does anyone know, know what, know who, know how, know if, know whether,
  you know, in order to, as well, at all, of course, right now, at the moment, these days, line manager,
  my manager, my line manager, for me, in the role of, one more thing, by the way, in terms of, when it comes to,
  can you quote, could you quote, please quote, quote me, quote the, as far as, such as, like i am five, like im five, carry out, carries out, carrying out, carried out, a bit, a lot, the kind of, in particular, for example, on top of, order of, in order,
  i manage a, i manage an, i manage the, i manage two, i manage three, i manage some, i manage several, i line manage, i supervise, we manage a, as a manager, as a manager of, as the manager of, manager to a, i lead a team of,
  planning to, plan to, my objective is, my objective, writing a job advert for, writing an advert for, drafting a job advert for,
  writing a job description for, writing a jd for, recruiting for, a vacancy for, test at interview, test in an interview, test at an interview,
  the purpose of, the point of, this year, next year, this month`;

/** Fillers that make another name of a part of one right after them, separated by white space. */
export const compoundModifiers = "info information";

/** Fillers that make a thing of their own of a name right before them, separated by white space. */
export const compoundHeads = "number team time day life line link boss picture";

/**
 * What people ask about a role or a skill that its description cannot answer, separated by commas:
 * who it is, what it earns, when it is off. A name beside it does not make it a question for here.
 */
export const otherMatters = `who is our, who is my, who is the, whos our, whos my, whos the, who is your, name of our, contact details, phone number,
  email address, salary, salaries, pay, paid, payscale, pay scale, pay band, wage, wages, earn, earns, earning, bonus, pension,
  day rate, annual leave, days leave, sick leave, parental leave, days off, holiday, holidays, notice period, working hours,
  vacancy, vacancies, jobs going, jobs open, open jobs, job opening, job openings, job advert, job adverts, interview questions, interview question, how long does it take, how long will it take,
  how long would it take, how long do i have, how many people, how many of us, headcount, on call, rota,
  command line, not working, isnt working, stopped working, lead the way, working on, how do i apply, how to apply, where do i apply, can i apply,
  how can i apply, find a job, get hired, open to externals, externals, what books, which books, books should, reading list, podcast, podcasts,
  who do i talk to, who should i talk to, who can i talk to, who do i speak to, who do i contact, who to contact,
  report to, reports to, reporting line, interview process, who manages, who runs, line manage, line manages,
  doesnt need, dont need, do not need, does not need, not need, without needing, roles without, levels without, with no, no need for, not required,
  isnt needed, not needed, isnt required, when is the, when are the, when is our, when is my, when does the, when will the,
  what grade is, which grade is, pay grade, other than, apart from, except, excluding`;

/**
 * Short or everyday words, and misspellings of these alone, are too near to other words to be
 * corrected; these are the ones that questions are made of, so that "hat" and "dose" are tried as
 * "what" and "does" where a name stands beside them.
 */
export const frameWords =
  "the what does from with need have which mean list tell who and for skills roles level";

/** Beside fillers, what ends a conversation: never a question. */
export const farewells =
  "thanks, thank you, ta, cheers, bye, goodbye, lol, ok, okay, cool, great, nice, yes, no, yep, nope, lol thanks";
