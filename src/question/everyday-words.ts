/**
 * English words that people type without meaning anything in a catalogue. They are never taken
 * for a mistyped name ("flat" is not "that", "tasting" is not "testing"), and one of them alone is
 * not taken for part of a name ("my problem" is not problem management).
 */
const everyday = `
analyst apprentice architect beginner capacity colleague consultant designer director graduate intern novice
planner robot scientist specialist supervisor teamwork technician tester trainer
ability able about above accept access accident account across act action active activity actual add
address advice afternoon again against age agency agree agreement ahead air airport alarm alert alive
allow almost alone along already also although always amount analysis animal annoy annual another
answer anybody anyone anything anyway anywhere apart apartment appeal appear apple apply approach area
argue arm army around arrive art article ask asleep asset attack attend attention author auto average
avoid award away baby back bad badge bag balance ball band bank banking bar base basic basis basket bath
battery beach bear beat beautiful because become bed bedroom beer before begin behind believe bell
belong below belt bench beside best better between beyond bike bill bird birth birthday biscuit bit
black blame blank block blog blood blue board boat body boil bond bone bonus book booking boot border
bored boring born borrow boss both bother bottle bottom bowl box boy brain branch bread break breakfast
breath brick bridge brief bright bring broken brother brown browser brush budget bug build building
bump burn bus business busy butter button buy cable cake calendar call camera camp campaign cancel
capital captain car card care career carpet carry case cash casting castle cat catch cause centre
century certain chain chair chance change channel chapter charge charger charity chart chase chat cheap
check cheese chef child children chip choice choose church cinema circle city civil claim class classic
clean cleaner clear clerk client climate climb clock close clothes cloud club clue coach coal coast
coat code coding coffee cold collect college colour come comfort command comment commit common
communication company compete complain complete compose compute computer concern concert condition
confirm connect consider console contact contain content contest context contract contribution
contributions control convince cook cookie cool copy core corner correct cost couch could council count
counter country couple course court cover cow crash crazy cream create creative credit crew crime crisis
cross crowd crown cry culture cup cupboard curious current curve customer cut cycle daily damage dance
danger dark dash data database date daughter day dead deadline deal dear death debate debt decide
decision deep deer default defect defend degree delay delete deliver delivery demand dentist deny depend
deploy deposit depth design desk desktop detail develop device dial diary diet digital dinner direct
direction dirty disable disc discount discuss disease dish disk display distance divide docker doctor
document dog dollar domain door dose double doubt down download draft drag drama draw drawer dream dress
drink drive driver drop drug dry due during dust duty each ear early earn earth ease east easy eat edge
edit editor education effect effort egg eight either elbow electric email emergency empire employ empty
end enemy energy engine enjoy enough enter entire entry equal error escape estate even evening event
ever every everybody everyone everything everywhere evidence exact exam example except exchange excite
excuse execute exercise exist exit expect expense expert explain export express extra eye face fact
fail failed fails fair faith fall false family famous fan far farm fashion fast fat father fault favour
fear feature fee feed feel feeling fees fell fellow few field fight figure file fill film final finance
find fine finger finish fire firewall firm first fish fit five fix flag flat flight flip floor flour
flow flower fly focus fold folder follow food foot football force foreign forest forget forgot fork form
formal former forward found four frame free freeze freezer fresh friday friend front frozen fruit fuel
full fun function fund funny furniture future gain gallery game gap garage garden gas gate gather gear
general gentle get gift girl give glad glass goal goat god gold golf gone good goods grab grade grand
grant grass gray great green grey grid ground group grow growth guard guess guest guide guitar guy hack
hair half hall hand handle hang happen happy hard hardly hardware harm hat hate head heal health hear
heart heat heavy hedge height held hell hello helmet hero hide high hill hire history hit hobby hold
hole holiday home honest hope horn horse hospital host hot hotel hour house household however huge human
humour hundred hungry hunt hurry hurt husband ice idea ill image imagine impact import important improve
inch incident include income indeed industry inform information injury inner insect inside install
instead insurance interest internal internet interview into invest invite iron island issue item jacket
jail jam java jeans job join joint joke journal journey judge juice jump junior jury just justice kettle key
keyboard kick kid kidding kill kind king kiss kitchen knee knife knock know known lab label labour lack
lady lake lamp land lane language laptop large laser last late later latest laugh launch laundry law
lawn lawyer lay layer lazy lead leader leaf league leak learn learning lease least leather leave lecture
left leg legal lemon lend length less lesson let letter level library licence lie life lift light like
likely limit line link linux lion lip liquid list listen litter little live load loan local location
lock log logic login long look loose lord lorry lose loss lost lot loud love low lower luck lucky lunch
machine magic mail main major make male man manage manager manual many map march mark market marriage
mask mass master match mate material matter maybe meal mean measure meat media medical medicine meet
meeting member memory mental mention menu mess message metal meter method middle might mile milk million
mind mine minor minute mirror miss missing mistake mix mobile mode model modern module moment monday
money monitor month mood moon more morning mortgage most mother motion motor mount mountain mouse mouth
move movie much mud murder muscle museum music must nail naked name narrow nation nature near neck need
negative nerve nest network never news next nice night nine nobody node noise noon normal north nose
note nothing notice novel number nurse nurses object observe obvious ocean odd off offer office officer
often oil okay old once one onion only onto open opening operate opinion option orange order ordinary organ
other ought outage outside oven over owe own owner pack package page paid pain paint pair palace panel
panic paper parcel parent park parking part partner party pass passage passport password past patch path
patience patient pattern pause pay payment payroll peace peak pen pencil pension people pepper per
perfect perform perhaps period permit person pet petrol phone photo phrase pick picture piece pig pilot
pin pink pint pipe pitch pizza place plan plane planet plant plaster plastic plate play player please
plenty plug pocket poem poet point police policy polite pool poor pop popular population port position
positive possible post posting pot potato pound pour power practice praise pray prefer prepare present
president press pressure pretty prevent previous price pride primary print printer prison private prize
problem process produce product profit program project promise proof proper protect proud prove provide
public pull pump punch purchase pure purple purpose push put python quality quarter queen query question
queue quick quiet quit quite quiz quote rabbit race radio rail rain raise random range rapid rare rate
rather reach react read reading ready real reality reason rebate recent recipe record recover red reduce
refer refund refuse region regret reject relate relax release relief remain remember remind remote
remove rent repair repeat reply report request rescue research reset resist resort rest restart resting
restaurant result resume retail retire return review reward rice rich ride right ring rise risk river
road rob rock role roll roof room root rope rose rota rough round route row royal rub rubbish rude rugby
ruin rule run running rush sad safe safety sail salad salary sale sales salt same sample sand sandwich
sauce save scale scan scene schedule school science score scratch scream screen script sea search season
seat second secret section secure security seed seek seem select sell send senior sense sentence
separate series serious serve server service session set settle seven several shade shadow shake shall
shape share sharp shed sheet shelf shell shift ship shirt shock shoe shoot shop shopping short shot
should shoulder shout show shower shut sick side sight sign signal silence silly silver similar simple
since sing single sink sister site situation size skill skin sky sleep slice slide slight slip slow
small smart smell smile smoke smooth snack snake snow social sock soft software soil soldier solid
solution solve some somebody someone something sometimes somewhere son song soon sore sorry sort soul
sound soup source south space spare speak special speech speed spell spend spirit split spoon sport
spot spread spring square stack staff stage stair stamp stand standard star start state station status
stay steal steam steel step stick still stock stomach stone stop storage store storm story straight
strange stream street strength stress strike string strong student studio study stuff stupid style
subject submit succeed success such sudden suffer sugar suggest suit summer sun sunday supper supply
support suppose sure surface surprise survey swap sweet swim swing switch symbol system table tail take
tale talent talk tall tank tap tape target task taste tasting tax taxi tea teach teacher team tear
technical technology telephone television tell temper ten tennis term terminal terrible test testing
tests text thank thanks theatre theory therapy thick thief thin thing think thinking third thirty though
thought thousand thread threat three throat through throw thumb thursday ticket tidy tie tiger tight
tile till time tiny tip tired tissue title today toe together toilet tomato tomorrow tone tongue tonight
tool tooth top topic total touch tough tour towards towel tower town toy track trade traffic train
training transfer transport trap travel tray treat tree trial trick trip trouble truck true trust truth
tube tuesday tune turn twelve twenty twice twin type tyre ugly uncle under unit unite universe until
update upgrade upon upper upset urban urge urgent usage use used useful user usual vacancy valley value
van vast vegetable vehicle version very vet victim video view village violin virus visit vital voice
volume vote wage wages wait wake walk wall wallet want war warm warn warning wash waste watch water wave way
weak wealth weapon wear weather web website wedding wednesday week weekend weigh weight welcome welding
west wet wheel whether while white whole wide wife wild willing win wind window wine wing winner winter
wire wise wish witness woman wonder wood wooden word work worker working works world worry worse worst
worth wound wrap wreck write writer writing wrong yard year yellow yesterday yet young youth zero zone
`;

/** A new set each time, of lower-case words. */
export function everydayWords(): Set<string> {
  return new Set(everyday.trim().split(/\s+/));
}
