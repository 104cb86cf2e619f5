// Exempt information. Nothing here is ever waived or softened.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"EX002", "exempt words stand in open text",
     "Eight or more words in a row are the same as in an exempt part of the publication. They "
     "stand in a paper, in a registry, or in a file that is published as it is: then the message "
     "says on which page or in which other part of it, such as its comments. "
     "Publishing them would disclose exempt information (Local Government Act 1972, Schedule "
     "12A). This cannot be waived: take the words out of the open text, or make the part open."},
    {"EX003", "something that must never be public",
     "Protective markings such as OFFICIAL-SENSITIVE or CONFIDENTIAL, the counter-terrorism local "
     "profile, NHS numbers, telephones that no registry has and mailboxes of single persons have "
     "no place in a public paper, nor in its links and the files attached to it; nor have "
     "mailboxes "
     "that anybody can open, which no office uses. Ten digits are an NHS number where they are "
     "called so, by the heading of their column too, or where the last of them is the right check "
     "digit and they are grouped as the NHS does, 3-3-4, or stand near the word patient, in Welsh "
     "claf. "
     "Words are a marking where they stand alone, or in capitals first or last in a line and apart "
     "from the rest, as in a footer, or where a sentence marks this very paper: \"Marked "
     "OFFICIAL-SENSITIVE.\" The same is said of markings in Welsh, and of a front sheet that calls "
     "a "
     "report exempt of which no part is withheld. Otherwise they may stand within a sentence. A "
     "mailbox is a person's if "
     "it begins with a given name or an initial, as in j.smith, ends with one, is a given name "
     "alone, or is "
     "written as a name. What a marking protects belongs into an exempt part or out of the paper; "
     "a service's number "
     "or mailbox that the public may have belongs into content/registry/contacts.toml."},
    {"EX004", "a withheld number can be worked out",
     "Numbers of people below the threshold, five unless a measure says otherwise, print as "
     "\"fewer than 5\". That is of no use where a total and the other numbers are published: "
     "what is missing follows by subtraction, whether Folio withheld it or the author typed "
     "\"<5\" or \"*\". Counts of people of one period are taken for a set "
     "where they add up to another of them and share a word with it, stand below a total in "
     "the file, are three or more right beside their sum there, stand with it and nothing else in "
     "one table or chart, or are all there are, whether or not part_of says so; part_of = "
     "\"none\" says that a measure is a part of nothing, however its number may fit. Rows or "
     "columns of a table are a set where one is called a total, declared or not, is the sum of "
     "those above it, or stands first or last and is the sum of the others in every line; where "
     "the author withheld one by hand, if it is called by what is counted (\"Referrals\" before "
     "\"Schools\" and \"Police\"), at least four others bear it out, or the numbers of its row "
     "fall "
     "short of their total. Columns and rows of "
     "changes, such as \"+2\" or \"down 3\", tell what was there before; so does \"fell by 75% "
     "from "
     "12\". In text, a sentence or a list that tells a total and all of its parts but one gives "
     "that "
     "one away; so do sentences that follow one another, if they tell of each part in the same "
     "way: "
     "\"10 were about …\", \"fewer than 5 were about …\". What was counted over several years, "
     "told in "
     "a sentence or by a measure that is called the same but for the years (\"People adopted\", "
     "\"People adopted in three years\"), gives the year away that a history leaves open. "
     "Shares give numbers away as well: who "
     "reads that 12 are 80% knows how many 20% are. Withhold a second number of the set, round "
     "the total (qualifier = \"about\"), leave shares and changes out, or join groups until none "
     "is small. Nought is withheld like any small number: that nobody of a group was counted tells "
     "something of each of them, and where it is printed \"fewer than 5\" means one to four. "
     "Where nobody could be counted, leave the cell empty or write n/a."},
    {"EX005", "a small number that seems to be of people",
     "Where fewer than five people are told of, somebody may know who they are. Folio withholds "
     "such numbers where it knows what is counted: measures with unit = \"people\", columns whose "
     "numbers stand in people=\"2,3\". Here a number stands before people, children, referrals or "
     "the like in a "
     "sentence that tells of casework, after \"there was\" or before what is said of a child, a "
     "pupil or a learner where the paragraph or its heading tells of casework, behind a label, "
     "\"Channel cases: 3\", or below a heading "
     "that says so, and would be printed. Staff, officers, members, trainers and trustees are no "
     "people at risk, and are counted freely. "
     "Write \"fewer than 5\", declare what is counted, for the second column of a table with "
     "people=\"2\", or waive this where nobody can be recognised by it.",
     Severity::warning, Standing::adjustable},
    {"EX006", "a cell that cannot be read as one count of people",
     "In a column that people=\"…\" declares, Folio reads every cell, and withholds the whole of "
     "one that tells of fewer than five: 3, \"3 (25%)\", \"three people\", \"about 3\", \"3*\". "
     "What is typed as withheld stands: \"<5\", \"fewer than 5\", \"1-4\", \"*\"; so do empty "
     "cells, a dash, n/a and words without a number, such as \"not recorded\". All else that has "
     "a number in it could tell of a few people and is an error: \"12 (3 of them girls)\", \"8 "
     "(down from 3)\", \"-3\", \"over 3\", a date, a share without its count, a number "
     "that Folio does not read, such as \"three hundred\", \"both\" or \"II\", one that is looked "
     "up elsewhere (:fact[…]), and one in a cell that is joined over several columns. Write the "
     "number "
     "alone, and say the rest in a note [^1] or below the table."},
    {"F0501", "an exempt file is treated as open",
     "A file whose name has .exempt. in it holds exempt words and is never read as open text. List "
     "it as a [[part]] with access = \"exempt\". If all of it may be published, rename it."},
    {"F0502", "exempt words in a file not named as exempt",
     "Exempt words stand in files whose names end in .exempt.md, so that nobody publishes or sends "
     "them by mistake and they can be kept out of a public copy by their names."},
    {"F0503", "an exempt file that nothing lists",
     "The file's name says that it holds exempt words, and no document.toml says what they are and "
     "why they are withheld. The public must be told that a part is withheld. List it as a "
     "[[part]], or move it out of content/."},
    {"F0504", "an exempt part without a reason",
     "Information is exempt only on a ground of Schedule 12A to the Local Government Act 1972 (in "
     "Scotland, Schedule 7A to the Act of 1973) and, for most grounds, while the public interest "
     "in withholding it outweighs that in publishing it. Give both: paragraphs and "
     "public_interest. What is confidential because a government department gave it so, or because "
     "a law or a court forbids it (section 100A(3)), may not be disclosed at all: confidential = "
     "true needs neither. An open part has none of them."},
    {"F0505", "not a paragraph of exempt information",
     "The grounds are numbered 1 to 7 in England, 12 to 18 in Wales and 1 to 15 in Scotland. The "
     "nation stands in site/site.toml."},
    {"F0506", "a document that is not open",
     "Every document.toml is open: its title and summary are what the public is told. Exempt words "
     "stand in parts, in files of their own."},
    {"F0507", "an exempt file is not held here",
     "The part is listed and its file is not in this copy of the publication. That is as it should "
     "be where only the public site is made; the notice in its place is the same. Members' papers "
     "need the file.",
     Severity::note},
    {"F0508", "a part that need not be withheld any more",
     "The [[part]] says until which day it is withheld, and that day has passed. Nothing is opened "
     "by itself: look whether the ground still holds, then write access = \"open\" and rename the "
     "file, or give a later day.",
     Severity::warning},
    {"F0509", "a file for readers holds numbers that its table withholds",
     "A table is made from a file of comma-separated values, and its people=\"…\" says which "
     "columns count people: numbers below five are withheld on the page. The same file is an "
     "[[attachment]], an [[appendix]] or an [[alternate]] as well, and readers would be given it "
     "as it is, with every number. Attach another file, in which small numbers are withheld or "
     "joined, or none."},
};

}  // namespace

std::span<const Rule> exempt_rules() { return all; }

}  // namespace folio::check
