// Mailboxes that belong to one person, told by how they are called.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "check/passes.h"

namespace folio::check {

namespace {

using text::is_capital;
using text::is_digit;
using text::is_letter;

// Words in the names of mailboxes that belong to a role or to a place.
constexpr std::string_view role_words =
    " abuse access admin admissions adoption adult adults advice alcohol appeals applications "
    "archives assistant assurance audit benefits board borough building burial business "
    "cabinet call care careers cemetery centre chair channel charges chief child children "
    "childrens church cid city civil clerk cllr cohesion college committee committees "
    "communications community complaint complaints consultation consultations contact "
    "contracts control coordinator coroner corporate council councillor counter county crime "
    "customer data democracy democratic department deputy desk development digital director "
    "directorate disability district domestic door drugs duty early economic education "
    "election elections electoral emergency employment engagement enquiries environment "
    "environmental equalities equality estates events executive exploitation faith families "
    "family feedback finance fire first foi forum foster fostering friends front garden "
    "gardens general governance group hall hate health help highways homelessness hospital "
    "house housing hub human ict improvement inclusion info information insight insurance "
    "integrated intelligence internal jobs justice land lead leader learning legal leisure "
    "level levels liaison library licensing local mail mailbox main management manager "
    "marketing mash mayor mayors media member members mental monitoring mosque museum "
    "national neighbourhood newsroom night noise northern office officer online parish park "
    "parking parks parlour partner partnership partnerships payments payroll pension "
    "pensions performance permits petitions planning point police policy practice press "
    "prevent procurement programme programmes project projects property protection public "
    "pupil reception records recruitment recycling referral referrals refugee regeneration "
    "regional registrars registration rents reply reports research resilience resources "
    "response revenues risk road safe safeguarding safer safety school schools scrutiny "
    "secretary secure security send service services shop skills social sport standards "
    "strategic strategy street streets students support tax team temple tenancy theatre time "
    "town trading training transport trust unit university venue venues victim victims "
    "village violence visitor visitors voluntary volunteer volunteering volunteers ward "
    "waste web webmaster website welfare wellbeing women work years young youth zone ";

// Given names that are usual in the United Kingdom, as mailboxes write them. Those that
// are as much a word or a place, such as faith and grant, are left out.
constexpr std::string_view given_names =
    " aaron abdul abdullah abigail adam adele adrian agata agnes agnieszka ahmad ahmed aidan "
    "aisha aisling alan alastair albert aled aleksandra alex alexander alexandra alfie "
    "alfred ali alice alicia alison alistair alun alwyn amanda amelia amina amir amit amy "
    "andrea andrew andrzej andy aneta anetta aneurin angela angharad anil anita anjali ann "
    "anna anne annette annie anthony antony anwen anya arif arjun arthur arun asad asha "
    "ashley ashok asif asma audrey ava ayesha barbara barry bartosz beata beatrice becky ben "
    "benjamin bernadette bernard bethan bethany beti beverley beverly bharat bilal bill bob "
    "bogdan brenda brian bridget bronwen bryn caitlin callum calum cameron carl carla carol "
    "carole caroline carolyn carwyn carys catherine catrin celia ceri cerys charles charlie "
    "charlotte cheryl chloe chris christina christine christopher claire clare clive colin "
    "conor craig cynthia dafydd daisy damian daniel danielle danuta daria dariusz darren "
    "dave david dawid dawn deborah deepa deepak delyth denise dennis derek dewi dhruv diana "
    "diane dilys dinesh dipak dominic dominik donald donna dorota dorothy doug douglas "
    "duncan dylan ebony eddie edward edyta eileen eilidh elaine eleanor elen elena eleri "
    "elin eliza elizabeth ella ellen ellie elliot elsie elwyn emily emlyn emma emrys emyr "
    "eric erin esther ethan euan eve evelyn ewa ewan faisal farah farhan farida farooq "
    "fatima fatimah ffion fiona florence fran frances francesca francis frank fred freddie "
    "frederick freya gabriel gareth gary gavin gemma geoff geoffrey george georgia georgina "
    "geraint gerald geraldine gerard gethin gillian gita glenda glenn glenys gopal gordon "
    "grace graeme graham greg gregory grzegorz gurpreet gwen gwenllian gwilym gwyn gwyneth "
    "hamza hana hanna hannah hari harish harold harpreet harriet harry harvey hasan hassan "
    "hayley hazel heather helen helena henry hilary holly howard hugh humza huw iain ian "
    "ibrahim idris ieuan ifan ikram imogen imran ines ioan iolo iqbal irena irene irfan iris "
    "isaac isabel isabella isla ismail isobel ivan iwan iwona jack jackie jacob jacqueline "
    "jacqui jagdish jake james jamie jan jane janet janice janina janusz jasmine jason "
    "jaspreet javed jay jayne jean jeanette jeff jeffrey jennifer jenny jeremy jerzy jess "
    "jessica jill jim jo joan joanna joanne joe joel john jolanta jonathan jordan joseph "
    "josephine josh joshua joyce jozef judith julia julian julie june justin justyna kamal "
    "kamil kamila karen karim karol karolina kasia katarzyna kate katherine kathleen kathryn "
    "kathy katie katy kavita kay keith kelly ken kenneth kenny kerry kevin khadija khalid "
    "kieran kim kiran kirsty krishna krystyna krzysztof kuldeep kumar kyle laila lakshmi "
    "lara laura lauren laurence layla leah leanne lee leila len leo leon leonard lesley "
    "leslie lewis liam lilian lily linda lindsay lisa liz llinos lloyd llyr lorna lorraine "
    "louis louise luca lucas lucy lukasz luke lydia lyn lynda lynn lynne maciej madeleine "
    "mahmood mair maisie maja malcolm malgorzata malik mandeep mandy manisha manjit marcin "
    "marek margaret maria mariam marian marie marilyn mariusz mark marta martin martyn mary "
    "maryam mateusz matilda matt matthew maureen max maxine meera megan mehmet meinir "
    "mererid mia michael michal michelle miguel mihir mike millie miriam mirza mohamed "
    "mohammad mohammed mohan moira molly monica monika morag moses mubarak muhammad mukesh "
    "mustafa myfanwy nadia naeem nancy naomi narinder nasir nasreen natalia natalie natasha "
    "naveed navin nazia neha neil nerys nia niall nicholas nick nicky nicola nicole nigel "
    "nikhil nikita nina nisha noah noel nora norah norma norman oliver olivia olwen omar "
    "oscar osman owain owen pamela pardeep parveen pascal patricia patrick patrycja paul "
    "paula pauline pawel penelope peter phil philip philippa phillip phoebe phyllis piotr "
    "polly pooja pradeep prakash pravin priya przemyslaw rachael rachel radoslaw rafal rahul "
    "raj raja rajesh rajinder rakesh ralph ramesh rani rashid ravi ray raymond rebecca "
    "rehana rekha renata reuben rhian rhiannon rhodri rhona rhys richard rita ritu robert "
    "robin rodney roger rohan roman ronald ronnie rory rosemary rosie ross roy rubina rupert "
    "russell ruth ryan ryszard saeed saima sajid saleem sally salma sam samantha samina "
    "samira samuel sandeep sandip sandra sanjay sanjeev sara sarah satnam sean sebastian "
    "shabana shabir shahid shakeel shamim shane shannon sharon shaun sheila shirley shreya "
    "sian simon siobhan slawomir sobia sofia sonia sophia sophie stacey stanislaw stefan "
    "stella stephanie stephen steve steven stewart stuart sue suleman sunil sunita suresh "
    "surinder susan suzanne syed sylvia szymon tahir tamara tanya tara tariq terence teresa "
    "terry thelma theo theresa thomas tim timothy tina toby tom tomasz tomos tony tracey "
    "tracy trevor tudor tyler umar urszula usha usman vanessa vera veronica vicky victor "
    "vijay vikram vincent vivien waheed wahid walter waqar wayne wendy wiktoria william "
    "winston wojciech yasin yasmin yousuf yusuf yvonne zachary zahid zahra zainab zara "
    "zbigniew zoe zofia zuzanna ";

bool is_among(std::string_view list, const std::string& word) {
  return list.find(" " + word + " ") != list.npos;
}

// The most frequent surnames of the United Kingdom that are no words of a role:
// what stands before them is an initial.
constexpr std::array<std::string_view, 51> surnames{
    "ahmed",    "ali",      "allen",    "anderson", "bailey",  "bennett", "brown",  "campbell",
    "carter",   "clarke",   "collins",  "davies",   "davis",   "edwards", "evans",  "griffiths",
    "harris",   "harrison", "hughes",   "hussain",  "jackson", "johnson", "jones",  "khan",
    "lewis",    "martin",   "mitchell", "moore",    "morgan",  "morris",  "murphy", "patel",
    "phillips", "roberts",  "robinson", "scott",    "shah",    "simpson", "singh",  "smith",
    "stewart",  "taylor",   "thomas",   "thompson", "thomson", "turner",  "walker", "watson",
    "williams", "wilson",   "wright",
};

// Anybody can open a mailbox there, so it belongs to no office.
constexpr std::array<std::string_view, 24> free_hosts{
    "aol.co.uk",      "aol.com",    "btinternet.com", "fastmail.com",   "gmail.com",
    "gmx.co.uk",      "gmx.com",    "googlemail.com", "hotmail.co.uk",  "hotmail.com",
    "icloud.com",     "live.co.uk", "live.com",       "mac.com",        "mail.com",
    "me.com",         "msn.com",    "ntlworld.com",   "outlook.com",    "proton.me",
    "protonmail.com", "sky.com",    "talktalk.net",   "virginmedia.com"};

// "jsmith", "mary": an initial and a surname, a given name alone, or a name that the
// registry of people has.
bool is_joined_name(const std::string& small, const Registered& all) {
  if (all.names.contains(small) || is_among(given_names, small)) return true;
  return small.size() > 3 && std::ranges::find(surnames, small.substr(1)) != surnames.end();
}

// What stands between dots, hyphens and underscores; nothing if it is not all letters.
std::vector<std::string> parts_of(std::string_view local) {
  std::vector<std::string> parts(1);
  for (const char c : local) {
    if (is_letter(c)) {
      parts.back() += c;
    } else if (std::string_view("._-").find(c) != std::string_view::npos) {
      parts.emplace_back();
    } else if (c != '\'') {
      return {};
    }
  }
  if (std::ranges::any_of(parts, &std::string::empty)) return {};
  return parts;
}

// "Mair.Pugh", as opposed to "TS.papers" and "mair.pugh".
bool is_written_as_name(const std::vector<std::string>& parts) {
  return std::ranges::all_of(parts, [](const std::string& part) {
    return part.size() > 1 && is_capital(part[0]) && !is_capital(part[1]);
  });
}

// "j.smith", "j.a.smith"; "e-learning" is done by a machine.
bool has_initial(const std::vector<std::string>& small) {
  const std::string& last = small.back();
  const bool is_known = std::ranges::find(surnames, last) != surnames.end();
  const bool is_short = small.size() == 2 || (small.size() == 3 && small[1].size() == 1);
  return small[0].size() == 1 && is_short && last.size() > 1 && (small[0] != "e" || is_known);
}

// "bloggs.j": a surname and an initial, as opposed to "plan.b".
bool has_initial_behind(const std::vector<std::string>& small) {
  constexpr std::string_view lettered =
      " annex appendix area band bay block box category cell central class court crew east floor "
      "form gate grade group hall list lot lower model option part phase plan pod room section set "
      "shift side site south squad stage stand test tier type upper user version vitamin west "
      "wing ";
  return small.size() == 2 && small[1].size() == 1 && small[0].size() > 2 &&
         !is_among(lettered, small[0]);
}

// "dr.jane.bloggs" without the "dr".
bool is_title(const std::string& small) {
  return is_among(" dr mr mrs miss ms mx prof professor rev revd sir dame ", small);
}

// "jane.smith", "j_smith2", "Mair-Pugh": a person's name, and no role's.
bool is_name_in_parts(std::string_view local, const Registered& all) {
  const std::vector<std::string> parts = parts_of(local);
  if (parts.size() < 2 || parts.size() > 4) return false;
  std::vector<std::string> small;
  for (const std::string& part : parts) small.push_back(text::lower(part));
  if (is_title(small[0])) {
    small.erase(small.begin());
    const bool is_surname = std::ranges::find(surnames, small[0]) != surnames.end();
    if (small.size() == 1) return is_surname || is_joined_name(small[0], all);
  }
  const auto is_role = [](const std::string& part) { return is_among(role_words, part); };
  if (std::ranges::any_of(small, is_role)) return false;
  return is_among(given_names, small[0]) || has_initial(small) || has_initial_behind(small) ||
         is_written_as_name(parts) || all.names.contains(text::join(small, ""));
}

struct Mailbox {
  std::size_t begin = 0, at = 0, end = 0;
};

std::vector<Mailbox> mailboxes_in(std::string_view words) {
  const auto belongs = [](char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("._-'+").find(c) != std::string_view::npos;
  };
  std::vector<Mailbox> found;
  for (std::size_t at = words.find('@'); at != words.npos; at = words.find('@', at + 1)) {
    Mailbox box{at, at, at + 1};
    while (box.begin > 0 && belongs(words[box.begin - 1])) --box.begin;
    while (box.end < words.size() && belongs(words[box.end])) ++box.end;
    while (box.end > at + 1 && words[box.end - 1] == '.') --box.end;
    if (box.begin < at && words.substr(at, box.end - at).find('.') != words.npos)
      found.push_back(box);
  }
  return found;
}

}  // namespace

bool is_personal_mailbox(std::string_view local, const Registered& all) {
  while (!local.empty() && is_digit(local.back())) local.remove_suffix(1);
  const bool has_parts = local.find_first_of("._-") != local.npos;
  return has_parts ? is_name_in_parts(local, all) : is_joined_name(text::lower(local), all);
}

bool is_free_mailbox(std::string_view mailbox) {
  const std::string host = text::lower(mailbox.substr(std::min(mailbox.find('@'), mailbox.size())));
  return std::ranges::any_of(free_hosts,
                             [&](std::string_view one) {
                               return host.size() == one.size() + 1 && host.ends_with(one);
                             }) ||
         host.starts_with("@yahoo.");
}

std::vector<PersonalDetail> mailboxes_of_persons(std::string_view words, const Registered& all) {
  std::vector<PersonalDetail> found;
  for (const Mailbox& box : mailboxes_in(words)) {
    const std::string whole = text::lower(words.substr(box.begin, box.end - box.begin));
    if (is_free_mailbox(whole)) {
      found.push_back({box.begin, box.end,
                       "\"" + whole + "\" is a mailbox that anybody may open, and no office's",
                       "give a mailbox of the organisation"});
    } else if (!all.mailboxes.contains(whole) &&
               is_personal_mailbox(words.substr(box.begin, box.at - box.begin), all)) {
      found.push_back({box.begin, box.end, "\"" + whole + "\" looks like one person's mailbox",
                       "give a role's mailbox; a public one may stand in "
                       "content/registry/contacts.toml"});
    }
  }
  return found;
}

}  // namespace folio::check
