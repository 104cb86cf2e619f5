// Names, numbers and references between documents.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

// The catalogue of the trade calls a dangling reference XR001 and what is wrong
// with typed numbers XR002, XR003 and XR005. The codes F04xx are of names and
// addresses, which only a program needs.
constexpr Rule all[] = {
    {"F0402", "a name is given twice",
     "Two things in one document, or two entries of the registries, have the same name, so a "
     "reference could mean either. Sections, actions, measures, events and nodes of one document "
     "share one set of names, and a characteristic has one row in impacts.toml."},
    {"F0403", "no such document",
     "A document.toml names another document by an id that no document has. Ids stand in the "
     "first lines of each document.toml."},
    {"F0404", "no such body",
     "A council, committee or partnership is named by an id that content/registry/bodies.toml "
     "does not hold. Add it there, or correct the id."},
    {"F0405", "an id is used twice",
     "Two documents have the same id, so no reference could tell them apart. Give one of them "
     "another."},
    {"F0406", "an address is used twice",
     "Two documents would be published at the same address. Give one of them another slug."},
    {"F0407", "an address is taken",
     "The website has a page of its own at this address, such as the glossary. Choose another "
     "slug for the document."},
    {"F0408", "a table of records has no rows",
     "The directive shows actions, ratings or impacts, and there are none to show: the file is "
     "missing, the workstream is misspelt, or the document named has no such records. A table "
     "without rows would tell readers that there is nothing."},
    {"F0409", "a former address is taken",
     "aliases in document.toml name addresses that the document had, and the former names of its "
     "sections are kept as such. One of them is the address of something else now, so it cannot "
     "lead here. Take the alias out, or give the other another slug."},
    {"F0410", "a reference where none can be made",
     "Titles, summaries, notes on changes and names in TOML are plain words: [@name] would be "
     "printed as it stands. Say it in words, or move it into a section's text."},
    {"F0420", "a registry or the records do not have what is asked for",
     "Terms, abbreviations, statutes, facts, people, contacts and measures are asked for by name, "
     "and what they say stands in one place: the glossary and the other files of "
     "content/registry/, and the measures.toml of a document. Add what is missing there, or "
     "correct the name."},
    {"F0421", "a number that cannot be worked out",
     "Counts are asked for as :count[actions rag=green workstream=training]. First stands what is "
     "counted: actions, overdue, ratings, impacts, objectives, duties, workstreams or events; then "
     "conditions, each as name=value without spaces, with | between several values. of= names the "
     "document, since= an earlier one to compare with, as=share gives a whole per cent and "
     "as=ordinal its place in a row. Of facts, persons and measures one word more says what of "
     "them is meant."},
    {"F0422", "a column that there is not",
     "Tables made of records show the columns that columns=\"…\" names, in that order. The help "
     "line lists what there is. Columns of actions answer to the names of their fields as well: "
     "title, rag, rag_reason, update."},
    {"F0423", "a record that there is not",
     "What is shown names single measures, events, contacts, objectives or duties by their ids, "
     "and "
     "one of them does not exist. Correct the id; it stands in the record's id = line."},
    {"F0424", "a rating outside its scale",
     "Every toolkit in content/registry/toolkits.toml says how its items are rated: in words, such "
     "as green, amber and red, or in scores with a lowest and a highest. A rating must be one of "
     "them, or counts and trends would compare what cannot be compared."},
    {"F0425", "a record names something that does not exist",
     "Actions name objectives, items of toolkits, measures and the impacts they mitigate; ratings "
     "name items and actions; workstreams, objectives and duties name items of toolkits; [links] "
     "of a document names objectives, actions and measures. Each name is the id of something on "
     "the site, so that the trace from toolkit to result is whole."},
    {"F0426", "toolkit items out of order, or rated twice",
     "Items are listed in the order in which the toolkit has them, each once, so that two "
     "assessments can be laid side by side.",
     source::Severity::warning, Standing::adjustable},
    {"F0427", "a chart that cannot be read",
     "All that a chart shows stands on one axis, so its measures are of one unit: counts, per "
     "cents, days or pounds. Lines are told apart by the shapes of their marks, of which there are "
     "enough for eight, and a line needs two points: a measure and its history. Name fewer "
     "measures in ids, and make several charts."},
    {"F0428", "a file that is not among the attachments",
     "\"download\" offers a file that is published with the document. Such files are listed in its "
     "document.toml under [[attachment]], where it is said whether everybody can read them."},
    {"XR001", "a reference leads nowhere",
     "Nothing in the publication has the name between [@ and ]. Names are given by {#name} "
     "after a heading, a paragraph or a caption; documents, actions, measures and appendices have "
     "the names in their TOML, and records can be referred to where a directive shows them. "
     "Correct the name, or give it to what is meant."},
    {"XR002", "a number is used twice",
     "The paper keeps the numbers that were typed, and two of its headings or paragraphs have the "
     "same, so nobody can cite either of them. Correct one.",
     Severity::error, Standing::adjustable},
    {"XR003", "a number is missing",
     "The paper keeps the numbers that were typed, as an agenda does those of its items, and "
     "between two of them one or more are left out, or something is numbered below a number that "
     "is "
     "not there, as 3.1 in section 1. If nothing was lost, correct the numbers after "
     "the gap; a paragraph that begins with a "
     "quantity, such as 20 schools, ends in {.nonum}.",
     Severity::warning, Standing::adjustable},
    {"XR004", "\"above\" or \"below\" is wrong",
     "A reference is followed by \"above\" or \"below\", in Welsh \"uchod\" or \"isod\", and what "
     "it names is the other way, or \"the table below\" is spoken of and none comes. "
     "This comes of moving paragraphs. Correct the word, or leave it out: the number and the link "
     "are enough, and on the website the place may be on another page.",
     Severity::warning, Standing::adjustable},
    {"XR005", "numbers out of order",
     "The paper keeps the numbers that were typed, and one stands after a higher one. Minutes may "
     "leave numbers out, for they run through the municipal year, and never go back.",
     Severity::error, Standing::adjustable},
    {"XR006", "a range that cannot be printed",
     "[@first..last] becomes words such as \"paragraphs 25 to 28\". Both ends have numbers, are of "
     "one kind (paragraphs, sections, tables, figures, appendices, minutes) and of one document, "
     "and the first stands before the last. A titled paragraph such as 4.7 counts with the "
     "paragraphs round it."},
    {"XR007", "a typed reference to a number that the document does not print",
     "The words send readers to a paragraph, section, table, figure, appendix or recommendation by "
     "its number, and nothing in the document has it: a paragraph was taken out, or the number is "
     "of an earlier draft. Name the place by {#name} and write [@name]; the number then follows. "
     "Where another paper is meant, say so: \"paragraph 70 of the guidance\". Tables and figures "
     "are looked for where the document has any, or the sentence says \"see\", and where it names "
     "no other source; a section far beyond the last one where the sentence says \"see\" and "
     "nothing near speaks of a statute.",
     Severity::warning, Standing::adjustable},
    {"XR008", "a typed reference",
     "The number is right today. When a paragraph is put before it, the number changes and the "
     "words do not. [@name] prints the same words, leads there, and is told of when the place is "
     "gone.",
     Severity::note, Standing::adjustable},
    {"XR009", "a word that is printed twice",
     "[@name] prints the word and the number: \"paragraph 4.3\". With the word typed before it as "
     "well, or its short form, readers see \"paragraph paragraph 4.3\" or \"para. paragraph "
     "4.3\". Leave the word out, or write [-@name], which "
     "prints the number alone: \"paragraphs [-@first] and [-@second]\".",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> references_rules() { return all; }

}  // namespace folio::check
