/**
 * English words that people type without meaning anything in a catalogue. They are never taken
 * for a mistyped name ("flat" is not "that", "tasting" is not "testing"), and one of them alone is
 * not taken for part of a name ("my problem" is not problem management).
 */
const everyday = `
analyst apprentice architect beginner capacity colleague consultant designer director graduate intern novice
planner robot scientist specialist supervisor teamwork technician tester trainer
ability able about above accept access accident account acre across act action active activism activist
activity actual add additions address advice advised afternoon again against age agency agent agents
agree agreement ahead air airing airport alarm alert alive allegation allow ally almost alone along
already also alter although alto always amount analysis andy animal anna anne annoy annual annually
another answer anybody anyone anything anyway anywhere apart apartment appeal appear apple apply
approach approve approved area arena argue arising arm army around arrive art article ask asleep assert
asset attack attained attend attention author auto automatic average avoid awaiting award awarded away
baby back backing bad badge bag balance ball band bank banking bar bark base basic basin basis basket
bass bath battery beach beam bean bear beard beat beating beautiful because become bed bedroom beef beer
before begin behind believe bell belong below belt bench bent beside best beth better between beyond
bike bill bind binding bird birth birthday biscuit bit bite bitter black blame blank blast bleeding
block blocking blog blood blow blue board boat body boil bold bolt bond bone bonus book booking boot
booth border bore bored boring born borrow boss both bother bottle bottom bound bout bowl box boy brain
branch breach bread break breakfast breath breathing brewing brick bridge brief bright bring broken
brother brown browser brush buck budget bug build building bull bullet bump burn bus buses business bust
busy butter button buy cable cafe cake calendar call camera camp campaign cancel cannon cap cape capital
captain captivity car card care career carpet carry case cash cast casting castle cat catalyst catch
catching cause cave cell cello cent centre century certain chain chair chaired chance change channel
chapter charge charged charger charity charles chart charted charter chase chat cheap check cheese chef
child children chip choice choose chose chris church cinema circle city civil claim clan class classic
clean cleaner cleaning clear clearing clerk client climate climb clock close closing clothes cloud club
clue coach coal coast coat code coding coffee cold collect college colour come comet comfort command
commander comment commit common commune communication communist compact companion company compelling
compete competed compiled complain complete compose composer composite compute computer concern concert
concise condition confined confirm confluence conform connect consent consider console consort constant
consumed contact contain content contest context continent contract contrary contribution contributions
control controller convent convert converted convince cook cookie cooking cool cooling cooperation copy
cord core cork corner corps correct corrupt cost costly cottage couch could council counsel count
counter country couple coupled courage course court courtesy cove cover covering cow crash crazy cream
create creative credit credited crew crime crisis crop cross crowd crown cry culture cup cupboard cure
curious currency current curse curve customer customs cut cycle daily damage dame dance danger dark dash
data database date daughter dave day dead deadline deaf deal dean dear death debate debt decide decision
decisive deck decline decree deed deep deer default defect defence defend defense definite definitive
degree deity delay delete deletion deliver delivered delivery demand dentist deny depend deploy deposit
depression depth deputy design desk desktop detached detail detained detection develop developed
develops device dial diary died dies diet differing digital dinner diplomat direct direction directory
dirty disable disc discount discuss disease dish disk display distance dive divide division docker
doctor document dog dollar domain dome door dose dots double doubt down download draft drag drain drama
draw drawer dream dress drink drive driver drop drove drug dry dual due dull dummy during dust duty
dying each ear early earn earth ease east easy eat edge edit editor education effect effort egg eight
either elbow elected electric elevation email emergency empire employ empty end enemy energy engine
enjoy enough enter entering entire entitled entry equal erected error escape estate evacuation even
evening event ever every everybody everyone everything everywhere evidence evolution exact exam example
excel except exchange excite exclude excuse execute executed exercise exist exit expect expelled expense
expert explain exploit export exported express extra eye face fact factual fail failed failing fails
failure fair faith fake fall false fame famed family famous fan far fare farm farming farther fashion
fast fat father fault favour fear feast feature fee feed feel feeling fees fell fellow fence few field
fight figure file fill filling film filming final finance find fine fined finger finish fire firewall
firing firm first fish fishing fit fitting five fix fixture flag flat flew flight flip flooding floor
flour flow flower fly focus fold folder follow fond font food fool foot footage football force foreign
forest forget forgot fork form formal format formats former formula fort forward found founding four
frame free freeze freezer frequent fresh friday friend frog front frozen fruit fuel full fun function
fund funding funny furious furniture future gable gain gallery game gap garage garden gas gate gather
gear general generate generic gentle get gift girl give glad glass goal goat god gold golf gone good
goods grab grade grain grand grant grass gray great green grey grid grief ground group grove grow growth
guard guess guest guide guild guitar gun guy hack hair half hall hand handle hang hanged hanging happen
happy hard hardly hardware harm harp harvest hat hate head headline heal healing health healthy hear
hearing heart heat heating heavy hedge height heir held hell hello helmet hero hide hiding high hiking
hill hire history hit hitting hobby hold holding holdings hole holiday holy home honest hood hook hope
hoped horn horse hospital host hostage hosting hot hotel hour house household housing however huge hull
human humour hundred hungry hunt hurry hurt husband ice idea ill image imagine imaging impact import
important improper improve inch incident inclined include income indeed industry inform informal
information injury inner insect inside install instead insurance intercepted interest internal internet
intersection interview into invest invite iron irregular island isolation issue issuing item jack jacket
jail jake jam java jeans jill jira jo job join joint joke journal journey judge juice jump junior jury
just justice kent kettle key keyboard kick kid kidding kill killed kind king kiss kit kitchen knee knew
knife knock know known lab label labour lack lady lake lamp land landing lane language lap laptop large
laser last lasted late later latest latter laugh launch laundry law lawn lawyer lay layer laying lazy
lead leader leaf league leak leaning leap learn learning lease least leather leave lecture left leg
legal lemon lend length lent less lesson let letter letting level library licence lie life lift lifted
light like likely limit line liner link linking linux lion lip liquid lisa list listen literal literally
literary litter little live load loading loan local location lock log logging logic login lone long look
loop loose lord lorry lose loss lost lot loud love lover loving low lower luck lucky luke lumber lunch
lung machine mad magic mail main major majority make maker male mall man manage manager mankind manning
manor manual many map mapping mar march mark market marking marriage mart mary mask mass mast master
match mate material mating matter maya maybe mayor meal mean measure meat media medical medicine meet
meeting member memory mental mention menu merging mess message metal meter method mice middle might
mighty mike mild mile milk mill million mind mine mini minimal minor mint minute miro mirror miss
missile missing mission missions mistake mix mobile mode model modern module moment monday money monitor
month monthly mood moon more morning mortgage moss most moth mother motion motor mound mount mountain
mounting mouse mouth move movie much mud murder muscle museum music must nail naked name narrow nation
nature near neat necessity neck need negative nerve nest network never news next nice niche nick niece
night nine nobody node noise noon normal north nose note nothing notice novel null number nurse nurses
nursing object observe obvious ocean odd off offer office officer offline often oil okay old once one
ongoing onion only onto open opening operate operator opinion opposition option optional orange order
ordering ordinary organ other ought outage outlined outlook outside oven over owe own owned owner pace
pacific pack package page paid pain paint pair palace pale panel panic panther paper paralysis parcel
parent park parking part partner party pass passage passing passport password past patch path patience
patient pattern pause pay paying payment payroll peace peak peer pen pencil pension people pepper per
perfect perform perhaps period permit person pet petition petrol petty phone photo phrase pick picture
piece pig pike pilot pin pine pink pint pipe pitch pizza place placing plan plane planet plant planting
plaster plastic plate play player playing please pleased pleasure plenty plot plug pocket poem poet
point pole police policy polite pool poor pop pope popular population port portion position positioned
positive possible post poster posting pot potato pound pour power practical practice praise pray
preaching predict prefer prepare present preservation president presiding press pressure pretty prevent
previous prey price pride primary prince princess print printer prison private prize probable probation
probe problem process processor produce produced producer product professor profit program project
promise promised promising prompted prone proof proper proportion prose prospect prospective protect
protest proud prove proved proven provide proving public pull pump punch purchase pure purple purpose
push pushing put python quality quarter queen query question queue quick quiet quit quite quiz quote
rabbit race radio rail rain raise raising rally random range rapid rare rate rather ray reach react read
reading ready real reality rear reason rebate recent recipe record recorded recorder recording recover
red reduce refer referred reformed refund refuse regarded region regret regulate reject relate relax
release relegation relief remain remained remember remind remix remote remove rent repair repaired
repeat repeating reply report reported representation request rescue research reserved reset residence
resign resist resort respect rest restart restaurant resting result resume retail retire retired
retirement return revealed reverted reverting review revised reward rewarded rewrite rice rich ride
right ring rise risk rite river road rob rock role roll rolled roller rome roof room root rope rose ross
rota rough round route routine row royal rub rubbish rude rugby ruin rule run running rush rushing sad
safe safety sail sailing saint sake salad salary sale sales salt same sample sand sandwich sauce save
savings scale scan scene schedule school science score scoring scrapped scratch scream screen script sea
sean search season seat seating second secret sect section secure securing security seed seeded seek
seem select sell selling senator send senior sense sensor sentence separate series serious serve server
service serving session set seth setting settings settle settling seven several shade shadow shake shall
shame shane shape share sharepoint sharing shark sharp shed sheet shelf shell shift shifting shining
ship shipped shire shirt shock shoe shoot shooting shop shopping shore short shot should shoulder shout
shouted show shower shut sibling sick side sight sign signal signing silence silly silver similar simple
since sing singing single sink sinking sister site situation size skill skin skipped skull sky slack
sleep slice slide slight slip slot slow small smart smell smile smoke smoking smooth snack snake snow
social socialist sock soft software soil sold soldier sole solid solution solve some somebody someone
something sometimes somewhere son song soon sore sorry sort sorting soul sound soup source sourced south
space spanning spare speak special speech speed spell spend spent spirit split spoon sport spot spread
spring square stack staff stage staging stained stair stake stamp stand standard star starred start
state stating station status stay staying steal stealing steam steel stem step sterling stick still
stock stomach stone stop storage store storm story straight strain strange stranger stream street
strength stress strike string strong student studio study stuff stupid style subject submarine submit
succeed success such sudden suffer sugar suggest suit suite summer sun sunday supper supply support
suppose sure surf surface surprise survey survive suspect swap sweet swim swing switch sword symbol
system systemic table tagging tail take tale talent talk tall tank tap tape target task tasked taste
tasting tax taxi tea teach teacher teaching team tear technical technology teen telephone television
tell temper ten tend tennis tent term terminal terrain terrible test testing tests text thank thanks
theatre theme themes theorem theory therapy thick thief thin thing think thinking third thirty though
thought thousand thread threat three throat through throw thumb thursday ticket tide tidy tie tiger
tight tile till time timing tiny tip tire tired tissue title today todd toe together toilet toll tomato
tomorrow tone tongue tonight tool tooth top topic total touch tough tour towards towel tower town toxic
toy track tracked tracking trade trading tradition traditions traffic trail trailer train training trait
tram transaction transfer translation translations transport transportation trap trapped travel tray
treat treating tree trello trial trick trip trolling tropical trouble truck true trust truth tube
tuesday tune turn turning twelve twenty twice twin type typo tyre ugly uncle under unit unite universe
unnecessary until update upgrade upon upper upset urban urge urgent usage use used useful user usual
vacancy valley value vampire van vast vegetable vehicle verb verse version very vet victim video view
village vine violin virus visa visit vital voice voltage volume vote wage wages wait waited waiting wake
walk walking wall wallet want war ward warm warming warn warning wash waste wasted wasting watch water
wave way weak weakness wealth weapon wear weather web website wedding wednesday week weekend weigh
weight welcome welding west wet whale wheat wheel whether while white whole wide width wife wild willing
win wind window wine wing winner winning winter wire wise wish witch witness woman wonder wood wooden
wool word wore work worker working works world worn worry worse worst worth wound wounded wrap wrapped
wreck write writer writing wrong yard year yellow yesterday yet young youth zero zone zoom
`;

/** A new set each time, of lower-case words. */
export function everydayWords(): Set<string> {
  return new Set(everyday.trim().split(/\s+/));
}
