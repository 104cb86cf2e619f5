// What comes with a document: its history, its other formats, files, appendices,
// and the addresses it had.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Header;
using model::Named;

constexpr std::size_t most_bytes = std::size_t{20} * 1024 * 1024;  // of a file that is published

// What is published as it is. Nothing that a browser would run in the site's name.
constexpr std::array<std::string_view, 24> publishable{
    "brf", "csv", "doc", "docx", "epub", "ics",  "jpeg", "jpg", "m4a", "mp3", "mp4",  "odp",
    "ods", "odt", "pdf", "png",  "ppt",  "pptx", "rtf",  "txt", "vtt", "xls", "xlsx", "zip"};

void read_changes(TomlTable& table, Header& header) {
  using Audience = model::ChangeNote::Audience;
  static constexpr Word<Audience> audiences[] = {{"public", Audience::everybody},
                                                 {"internal", Audience::internal}};
  table.each("change", [&](TomlTable& row) {
    model::ChangeNote change;
    change.date = row.date("date", Need::required).value_or(calendar::Date{});
    change.version = row.string("version", Need::optional);
    change.note = row.prose("note", Need::required);
    change.audience = row.choice("audience", audiences, Need::optional, Audience::everybody);
    change.span = row.span("note");
    if (change.date.ok()) header.changes.push_back(std::move(change));
  });
  const bool changed = header.updated && header.published && *header.updated != *header.published;
  if (changed && header.changes.empty()) {
    table.reading().error("F0212", table.span("updated"),
                          "the document was updated and does not say what was changed",
                          "add a [[change]] with date and note");
  }
}

// --- Files that are published as they are ---------------------------------------

std::string ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == path.npos ? std::string() : text::lower(path.substr(dot + 1));
}

// "files/Easy Read.PDF" -> "easy-read.pdf".
std::string published_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return text::slug(name.substr(0, name.rfind('.'))) + "." + ending_of(name);
}

/// Reads files of one document's folder.
class Files {
 public:
  Files(Reading& reading, std::string folder) : reading_(reading), folder_(std::move(folder)) {}

  /// The attachment at `file`, without bytes where it cannot be published.
  model::Attachment read(const std::string& file, source::Span where) {
    model::Attachment attachment;
    attachment.file = file;
    attachment.span = where;
    attachment.published_name = "files/" + published_name(file);
    const auto path = publishable_path(file, where);
    if (!path) return attachment;
    attachment.file = path->substr(folder_.size() + 1);
    auto bytes = read_bytes(reading_.files, *path);
    if (!bytes) {
      say_unread(*path, bytes.error(), where);
    } else if (bytes->size() > most_bytes) {
      reading_.error("F0106", where, "the file is larger than 20 MiB",
                     "make it smaller, or publish it elsewhere and give its href");
    } else {
      attachment.bytes = std::make_shared<const std::string>(*std::move(bytes));
    }
    return attachment;
  }

 private:
  std::optional<std::string> publishable_path(const std::string& file, source::Span where) {
    if (is_exempt_name(file)) {
      reading_.error("F0501", where, "an exempt file is listed to be published as it is",
                     "take it out; exempt words stand in a [[part]] of their own");
      return {};
    }
    if (std::ranges::find(publishable, ending_of(file)) == publishable.end()) {
      reading_.error(
          "F0113", where, in_quotes(file) + " is not of a kind that is published as it is",
          "these are: " +
              text::join(std::vector<std::string>(publishable.begin(), publishable.end()), ", "));
      return {};
    }
    return path_within(reading_, folder_, file, folder_, where);
  }

  void say_unread(const std::string& path, const Failure& failure, source::Span where) {
    using Cause = Failure::Cause;
    const bool absent = failure.cause == Cause::not_found;
    const bool link = failure.cause == Cause::outside_root;
    reading_.error(absent ? "F0101"
                   : link ? "F0102"
                          : "F0107",
                   where, absent ? in_quotes(path) + " is not there" : failure.message,
                   absent ? "put the file there, or correct its name"
                   : link ? "put the file itself there, not a link to it"
                          : "put an ordinary file that can be read in its place");
  }

  Reading& reading_;
  std::string folder_;
};

void add_attachment(Reading& reading, model::Attachment attachment, Header& header) {
  const auto same = std::ranges::find(header.attachments, attachment.published_name,
                                      &model::Attachment::published_name);
  if (same == header.attachments.end()) {
    header.attachments.push_back(std::move(attachment));
  } else if (same->file == attachment.file) {
    reading.error("F0109", attachment.span, "the file is listed twice", "take one of the two out");
  } else {
    reading.error("F0114", attachment.span,
                  "two files would be published as " + in_quotes(attachment.published_name),
                  "rename one of them");
  }
}

void read_attachments(TomlTable& table, Files& files, Header& header) {
  table.each("attachment", [&](TomlTable& row) {
    const std::string file = row.string("file", Need::required);
    const std::string title = row.prose("title", Need::required);
    const bool accessible = row.truth("accessible", Need::required).value_or(false);
    const std::string classification = row.string("classification", Need::optional);
    if (file.empty()) return;
    model::Attachment attachment = files.read(file, row.span("file"));
    attachment.title = title;
    attachment.accessible = accessible;
    attachment.classification = classification;
    add_attachment(row.reading(), std::move(attachment), header);
  });
}

constexpr Word<model::Alternate::Format> formats[] = {
    {"easy_read", model::Alternate::Format::easy_read},
    {"bsl", model::Alternate::Format::bsl},
    {"large_print", model::Alternate::Format::large_print},
    {"welsh", model::Alternate::Format::welsh},
    {"audio", model::Alternate::Format::audio},
    {"other", model::Alternate::Format::other},
};

// An alternate is a file beside the document, or an address where it is kept.
void check_source(TomlTable& row, const model::Alternate& alternate) {
  if (alternate.href.empty() == alternate.file.empty()) {
    row.reading().error("F0212", row.span(),
                        alternate.href.empty() ? "the alternate says neither \"href\" nor \"file\""
                                               : "the alternate says both \"href\" and \"file\"",
                        "give one of them: an address, or a file in the document's folder");
  }
  if (!alternate.href.empty() && !is_web_address(alternate.href)) {
    row.reading().error("F0214", row.span("href"),
                        in_quotes(alternate.href) + " is no address of the web",
                        "begin it with https://");
  }
}

void read_alternates(TomlTable& table, Files& files, Header& header) {
  table.each("alternate", [&](TomlTable& row) {
    model::Alternate alternate;
    alternate.format =
        row.choice("format", formats, Need::required, model::Alternate::Format::other);
    alternate.title = row.prose("title", Need::required);
    alternate.href = row.string("href", Need::optional);
    alternate.file = row.string("file", Need::optional);
    alternate.lang = read_language(row, Need::optional, "");
    alternate.size = row.string("size", Need::optional);
    alternate.pages = row.count("pages", Need::optional);
    alternate.span = row.span();
    check_source(row, alternate);
    if (!alternate.file.empty()) {
      model::Attachment file = files.read(alternate.file, row.span("file"));
      alternate.file = file.file;
      file.title = alternate.title;
      file.accessible = true;
      file.listed = false;
      add_attachment(row.reading(), std::move(file), header);
    }
    header.alternates.push_back(std::move(alternate));
  });
}

// --- Appendices and addresses ------------------------------------------------------

// An appendix that is a file is published as all files are; it may be listed with
// the attachments as well.
void read_appendix_file(TomlTable& row, Files& files, model::Appendix& appendix, Header& header) {
  const std::string file = row.string("file", Need::optional);
  const bool is_listed = std::ranges::any_of(
      header.attachments, [&](const model::Attachment& one) { return one.file == file; });
  const bool is_new = !file.empty() && !is_listed;
  const auto accessible = row.truth("accessible", is_new ? Need::required : Need::optional);
  if (file.empty()) return;
  if (!appendix.document.empty()) {
    row.reading().error("F0212", row.span("file"),
                        "the appendix says both \"document\" and \"file\"",
                        "keep the one that it is");
  }
  appendix.document = file;
  if (is_listed) return;
  model::Attachment attachment = files.read(file, row.span("file"));
  appendix.document = attachment.file;
  attachment.title = appendix.title;
  attachment.accessible = accessible.value_or(false);
  attachment.listed = false;
  add_attachment(row.reading(), std::move(attachment), header);
}

void read_appendices(TomlTable& table, Files& files, Header& header) {
  table.each("appendix", [&](TomlTable& row) {
    model::Appendix appendix;
    appendix.number = row.string("number", Need::optional);
    appendix.title = row.prose("title", Need::required);
    appendix.document = row.id("document", Need::optional);
    if (!appendix.document.empty())
      header.mentioned.push_back({appendix.document, row.span("document")});
    read_appendix_file(row, files, appendix, header);
    appendix.circulated_separately = row.flag("circulated_separately");
    appendix.classification = row.string("classification", Need::optional);
    appendix.span = row.span();
    header.appendices.push_back(std::move(appendix));
  });
}

// An address below the site's root, as it was published: "old/strategy/".
bool is_site_address(std::string_view path) {
  if (path.size() > 200 || !(path.ends_with('/') || path.ends_with(".html"))) return false;
  const auto plain = [](char c) {
    return text::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
  };
  if (!std::ranges::all_of(path, plain) || path.front() == '/') return false;
  if (path.back() == '/') path.remove_suffix(1);
  return std::ranges::none_of(text::split(path, '/'), [](std::string_view segment) {
    return segment.empty() || segment.front() == '.';
  });
}

void read_aliases(TomlTable& table, Header& header) {
  for (Named& alias : table.strings("aliases", Need::optional)) {
    if (is_site_address(alias.id) && !is_exempt_name(alias.id)) {
      header.aliases.push_back(std::move(alias));
    } else {
      table.reading().error("F0214", alias.span,
                            in_quotes(alias.id) + " is no address below the site's own",
                            "write that of a page, without the site's address: \"old/strategy/\"");
    }
  }
}

void read_succession(TomlTable& table, Header& header) {
  header.supersedes = read_related(table, "supersedes", Need::optional, header);
  header.superseded_by = read_related(table, "superseded_by", Need::optional, header);
  header.superseded_span = table.span(table.has("superseded_by") ? "superseded_by" : "status");
}

}  // namespace

void read_companions(TomlTable& table, const std::string& folder, Header& header) {
  Files files(table.reading(), folder);
  read_changes(table, header);
  read_attachments(table, files, header);
  read_alternates(table, files, header);
  read_appendices(table, files, header);
  read_aliases(table, header);
  read_succession(table, header);
  header.listed = table.truth("index", Need::optional).value_or(true);
  header.in_feed = table.truth("feed", Need::optional).value_or(true) && header.listed;
}

}  // namespace folio::content
