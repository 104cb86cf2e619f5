// Files: what is not there, cannot be read, or may not be.

#include "check/rules.h"

namespace folio::check {

namespace {

using source::Severity;

constexpr Rule all[] = {
    {"F0101", "a file is not there",
     "A file that is named, or that every publication has, could not be found. Names are looked "
     "for in the folder of the file that names them, and small and capital letters differ. Write "
     "the file, or correct its name."},
    {"F0102", "a path leads outside",
     "A path with \"..\", a path that begins with / or a symbolic link leads out of the folder it "
     "may be in. Pictures and sections stand in their document's folder, nothing outside the "
     "publication's folder is read, and nothing at all through a link: a name alone must say "
     "whether a file is exempt. Put the file itself there."},
    {"F0103", "a file is not UTF-8",
     "The bytes of the file are no text in UTF-8: it was saved in another encoding, such as "
     "Windows-1252. Open it in the program that wrote it and save it again with the encoding "
     "UTF-8."},
    {"F0104", "a file holds a NUL byte",
     "No text has a byte that is zero. The file is something else, such as a word processor's "
     "document or a picture, or it was damaged. Put a plain text file in its place."},
    {"F0105", "a file is empty",
     "There is nothing in the file but white space. Write it, or take it out of the list that "
     "names it."},
    {"F0106", "a file or a line is too large",
     "Files of TOML may have 64 KiB (registers of actions 256 KiB), files of Markdown 256 KiB, "
     "lines of TOML 4 KiB and files that are published as they are 20 MiB. That is many times what "
     "a paper needs. Divide the file."},
    {"F0107", "a file cannot be read",
     "There is something of this name, but it is a folder, a pipe or a device, or the machine does "
     "not give it out. Put an ordinary file there and see that you may read it; a folder must be "
     "one that may be listed."},
    {"F0108", "a file that nothing lists",
     "A Markdown or TOML file lies among documents and no document reads it, so what it says would "
     "be "
     "missing without anybody noticing. Add it to sections or to a [[part]], correct its name, or "
     "move it away."},
    {"F0109", "a file is listed twice",
     "One file is named twice in document.toml, or of the folders that content in site.toml names "
     "one lies in another, or an edition of papers stands there twice. Each has one place. Take "
     "one of the two out."},
    {"F0110", "a section is not a Markdown file",
     "Sections and parts are files whose names end in .md."},
    {"F0111", "a hidden file is not published",
     "A name in a folder of static files begins with a full stop. Of such names only .htaccess, "
     ".nojekyll and .well-known are published, for the others often hold what is nobody's "
     "business. "
     "Give the file another name, or move it away.",
     Severity::warning, Standing::adjustable},
    {"F0112", "folders too deep",
     "A folder lies more than 16 folders deep, and nothing in it is read. Move it further up."},
    {"F0113", "a file of a kind that is not published as it is",
     "Attachments and alternates go onto the website byte for byte, so only kinds are taken that a "
     "browser does not run in the site's name: documents, tables, pictures, sound and film. A web "
     "page or a drawing in SVG could hold a program. Save it in one of the kinds listed, or "
     "publish "
     "it elsewhere and give its address."},
    {"F0114", "two files with one published name",
     "Files that are published with a document get simple names, of small letters, digits and "
     "hyphens, in one folder. Two would have the same. Rename one of them."},
    {"F0115", "a file for readers holds a mark of ours",
     "A table may stand in a file of comma-separated values, with marks such as [^note] in its "
     "cells, and < or ^ alone in one. Where that file is an [[attachment]] too, readers are given "
     "it as it is, marks and "
     "all. Attach a copy without them.",
     Severity::warning, Standing::adjustable},
    {"F0116", "an attached file that nobody has searched",
     "Files that are attached to a document are published as they are, and what they say is "
     "searched for exempt words, protective markings and personal details like the paper's own "
     "words: text, tables, files of Word, Excel, PowerPoint and LibreOffice, books of EPUB, and "
     "PDF, each with its properties, comments and hidden words. One that is encrypted or damaged, "
     "is a scan or a drawing of letters, sound, film or of an old format, cannot be read by a "
     "program. It may say what must not be public. Where the publication has exempt parts this "
     "is a warning, otherwise a note. Publish the words as a page of their own, or as a PDF with "
     "text; or have somebody look through the file, and write a waiver that says who did.",
     Severity::warning, Standing::adjustable},
};

}  // namespace

std::span<const Rule> files_rules() { return all; }

}  // namespace folio::check
