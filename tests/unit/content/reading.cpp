#include "unit/content/reading.h"

#include <variant>

#include "base/overloaded.h"

namespace folio::content {

namespace {

constexpr const char* folder = "content/pages/sample";

constexpr const char* document_toml = R"(id = "sample"
kind = "page"
title = "A sample"
summary = "What a sample is."
authorities = ["somewhere-council"]
status = "draft"
version = "1"
access = "open"
sections = ["01.md"]
)";

std::string words(const model::Inlines& inlines) {
  std::string out;
  for (const model::Inline& one : inlines) {
    std::visit(
        Overloaded{
            [&](const model::Text& text) { out += text.text; },
            [&](const model::Emphasis& emphasis) { out += "<em " + words(emphasis.content) + ">"; },
            [&](const model::Strong& strong) { out += "<strong " + words(strong.content) + ">"; },
            [&](const model::Code& code) { out += "<code " + code.text + ">"; },
            [&](const model::LineBreak&) { out += "<break>"; },
            [&](const model::Link& link) {
              out += "<link " + std::get<model::WebAddress>(link.target).url + " " +
                     words(link.content) + ">";
            },
            [&](const model::CrossReference& reference) {
              out += reference.form == model::CrossReference::Form::full ? "<see " : "<number of ";
              out += (reference.document.empty() ? "" : reference.document + "/") + reference.id +
                     (reference.last_id.empty() ? "" : " to " + reference.last_id) + ">";
            },
            [&](const model::NoteReference& mark) { out += "<note " + mark.label + ">"; },
            [&](const model::RatingMark& mark) { out += "<rating " + mark.word + ">"; },
            [&](const model::OtherLanguage& it) {
              out += "<" + it.lang + ": " + words(it.content) + ">";
            },
            [&](const model::Abbreviation& it) {
              out += "<abbr " + it.words + ": " + it.expansion + ">";
            },
            [&](const model::DefinedTerm& it) { out += "<term " + words(it.content) + ">"; },
            [&](const model::DayNamed& it) { out += "<day " + words(it.content) + ">"; },
            [&](const model::Lookup& it) {
              static constexpr const char* kinds[] = {"abbr",   "term",    "statute", "fact",
                                                      "person", "measure", "derived"};
              out += std::string("<") + kinds[static_cast<int>(it.kind)] + " " +
                     (it.document.empty() ? "" : it.document + "/") + it.id +
                     (it.detail.empty() ? "" : " " + it.detail) + ">";
            },
            [&](const model::Insertion& it) { out += "<ins " + words(it.content) + ">"; },
            [&](const model::Deletion& it) { out += "<del " + words(it.content) + ">"; }},
        one.value);
  }
  return out;
}

std::string typed(const std::string& number) { return number.empty() ? "" : " (" + number + ")"; }

class Dump {
 public:
  std::string out;

  void line(const std::string& text, int depth) {
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
  }

  void blocks(const model::Blocks& all, int depth) {
    for (const model::Block& block : all) one(block, depth);
  }

  void one(const model::Block& block, int depth) {
    const std::string name = (block.id.empty() ? "" : " #" + block.id) +
                             std::string(block.unnumbered ? " .nonum" : "") +
                             typed(block.typed_number);
    std::visit(
        Overloaded{
            [&](const model::Paragraph& it) { line("p" + name + " " + words(it.content), depth); },
            [&](const model::Heading& it) {
              line("h" + std::to_string(it.level) + name + " " + words(it.content), depth);
            },
            [&](const model::List& it) { list(it, name, depth); },
            [&](const model::Table& it) { table(it, name, depth); },
            [&](const model::Figure& it) {
              line("figure" + name + " " + it.path +
                       (it.picture   ? ""
                        : it.drawing ? " (drawn)"
                                     : " (none)") +
                       " alt: " + it.alt + " caption: " + words(it.caption) +
                       (it.credit.empty() ? "" : " credit: " + it.credit),
                   depth);
              blocks(it.description, depth + 1);
            },
            [&](const model::Quote& it) {
              line("quote" + name + " " + words(it.source), depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Callout& it) {
              static constexpr const char* kinds[] = {"info", "warning", "important"};
              line(
                  "callout" + name + " " + kinds[static_cast<int>(it.kind)] + " " + words(it.title),
                  depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Recommendations& it) {
              line("recommendations" + name + " " + words(it.lead), depth);
              list(it.list, "", depth + 1);
            },
            [&](const model::Implication& it) {
              line("implication" + name + " " + std::to_string(static_cast<int>(it.area)) + " " +
                       it.verified_by + ", " + it.role,
                   depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Exchange& it) {
              static constexpr const char* kinds[] = {"question", "answer", "comment", "statement"};
              line(std::string(kinds[static_cast<int>(it.kind)]) + name + " " + it.speaker + ", " +
                       it.role,
                   depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Resolution& it) {
              line("resolved" + name + " " + it.verb, depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::RecordView& it) { line(view(it) + name, depth); },
            [&](const model::DescriptionList&) { line("descriptions", depth); },
            [&](const model::Preface& it) {
              line("preface" + name + " " + it.person + ", " + it.role, depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Details& it) {
              line("details" + name + " " + words(it.title), depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::LanguagePart& it) {
              line("language" + name + " " + it.lang, depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::MediumPart& it) {
              const bool screen = it.medium == model::MediumPart::Medium::screen;
              line((screen ? "screen only" : "paper only") + name + " " + it.reason, depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::Landscape& it) {
              line("landscape" + name, depth);
              blocks(it.blocks, depth + 1);
            },
            [&](const model::PageBreak&) { line("page break", depth); },
            [&](const model::Statistic& it) { line("statistic " + it.value, depth); },
            [&](const model::Offer& it) {
              const auto* web = std::get_if<model::WebAddress>(&it.target);
              const bool action = it.kind == model::Offer::Kind::action;
              line((action ? "action" : "download") + name + " " + (web ? web->url : it.file) +
                       " " + words(it.content),
                   depth);
            }},
        block.value);
  }

  static std::string view(const model::RecordView& it) {
    static constexpr const char* kinds[] = {"actions",    "ratings", "impacts",   "measures",
                                            "totals",     "overdue", "changes",   "counts",
                                            "objectives", "duties",  "timeline",  "contact",
                                            "statistic",  "chart",   "structure", "statutes"};
    static constexpr const char* charts[] = {" bar", " stacked", " line"};
    static constexpr const char* charted[] = {" of measures", " of actions", " of ratings"};
    std::string out = kinds[static_cast<int>(it.kind)];
    if (it.kind == model::RecordView::Kind::chart) {
      out += charts[static_cast<int>(it.chart)];
      out += charted[static_cast<int>(it.charted)];
    }
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) out += std::string(" ") + name + ": " + value;
    };
    add("from", it.document);
    add("workstream", it.workstream);
    for (const std::string& id : it.ids) add("id", id);
    for (const std::string& column : it.columns) add("column", column);
    add("compared with", it.compared_with);
    add("caption", words(it.caption));
    return out;
  }

  void list(const model::List& it, const std::string& name, int depth) {
    static constexpr const char* kinds[] = {"bullets", "numbers from ", "labels"};
    const bool numbers = it.kind == model::List::Kind::decimal;
    line(kinds[static_cast<int>(it.kind)] + (numbers ? std::to_string(it.start) : "") + name,
         depth);
    for (const model::ListItem& item : it.items) {
      const std::string done = !item.done ? "" : *item.done ? " done" : " to do";
      const std::string label = item.label.empty() ? "" : " " + item.label;
      line("item" + done + label + typed(item.typed_number), depth + 1);
      blocks(item.blocks, depth + 2);
    }
  }

  void table(const model::Table& it, const std::string& name, int depth) {
    static constexpr const char* aligns[] = {"", " >", " ="};
    line("table" + name + " " + words(it.caption), depth);
    std::string head = it.group_heading.empty() ? "" : "(" + words(it.group_heading) + ") ";
    for (const auto& column : it.columns) {
      head += "| " + words(column.heading) + aligns[static_cast<int>(column.align)] + " ";
    }
    line(head, depth + 1);
    for (const model::RowGroup& group : it.groups) {
      if (!group.label.empty()) line("group " + words(group.label), depth + 1);
      for (const model::TableRow& row : group.rows) table_row(row, depth + 1);
    }
  }

  void table_row(const model::TableRow& row, int depth) {
    std::string text;
    for (const model::TableCell& cell : row.cells) {
      text += cell.header ? "* " : cell.covered ? "/ " : "| ";
      if (cell.columns > 1 || cell.rows > 1)
        text += std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + " ";
      for (const model::Block& block : cell.blocks) {
        text += words(std::get<model::Paragraph>(block.value).content) + " ";
      }
    }
    line(text, depth);
  }
};

}  // namespace

std::string dump(const model::Dossier& dossier) {
  Dump dump;
  for (const model::Section& section : dossier.sections) {
    dump.line("section" + (section.id.empty() ? "" : " #" + section.id) +
                  (section.unnumbered ? " .nonum" : "") +
                  (section.label.empty() ? "" : " [" + section.label + "]") +
                  typed(section.typed_number) + " " + words(section.title),
              0);
    dump.blocks(section.blocks, 1);
    for (const model::Note& note : section.notes) {
      dump.line("note " + note.label, 1);
      dump.blocks(note.blocks, 2);
    }
  }
  for (const model::ExemptPart& part : dossier.exempt) {
    dump.line("exempt [" + part.label + "] " + (part.sections ? "held" : "not held") + ": " +
                  part.exemption.public_interest,
              0);
  }
  return dump.out;
}

std::string printed(source::Diagnostics said) {
  source::sort(said);
  std::string out;
  for (const source::Diagnostic& one : said) out += source::printed(one);
  return out;
}

source::MemoryFiles sample() {
  return {{"content/pages/sample/document.toml", document_toml},
          {"content/pages/sample/01.md", "## Only section\n\nSome words.\n"}};
}

source::MemoryFiles sample_with(const std::string& markdown) {
  source::MemoryFiles files = sample();
  files["content/pages/sample/01.md"] = markdown;
  return files;
}

std::string read(const source::MemoryFiles& files) {
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  auto outcome = load(files, sources, folder, site);
  return dump(outcome.value) + printed(std::move(outcome.diagnostics));
}

std::string said_of(const source::MemoryFiles& files) {
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  return printed(load(files, sources, folder, site).diagnostics);
}

std::string said_briefly_of(const source::MemoryFiles& files) {
  std::string out;
  const std::string all = said_of(files);
  for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1) {
    const std::string line = all.substr(at, all.find('\n', at) - at);
    if (line.starts_with("content/")) out += line + "\n";
  }
  return out;
}

std::string blocks_of(const std::string& markdown) { return read(sample_with(markdown)); }

std::string said_of_text(const std::string& markdown) { return said_of(sample_with(markdown)); }

}  // namespace folio::content
