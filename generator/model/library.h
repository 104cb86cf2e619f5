#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "model/ids_lock.h"
#include "model/named.h"
#include "model/rating.h"
#include "model/site.h"
#include "source/source.h"

namespace folio::model {

/// A council, committee, cabinet or partnership.
struct Body {
  enum class Kind { council, committee, cabinet, partnership };
  std::string id;
  std::string name;
  Kind kind = Kind::council;
  std::string council;  // id of the council it belongs to; may be empty
  std::string url;
  std::optional<Nation> nation = {};     // whose law it is under; the site's where it is not said
  std::optional<int> report_sides = {};  // of A4, that a report to it may fill; as its council's
};

struct Term {
  std::string id;
  std::string term;
  std::string abbreviation;
  std::string meaning;
  std::map<std::string, std::string> meanings = {};  // in other languages, by tag
  std::map<std::string, std::string> terms = {};     // the same of the term itself
};

/// A councillor or officer.
struct Person {
  std::string id;
  std::string name;
  std::string title;  // "Cllr", "Mrs"
  std::string role;
  std::string authority;  // body id
  std::optional<calendar::Date> from, to;
  std::string email;  // a mailbox of the role
  source::Span span;
};

/// Where to turn: a team, a helpline, a reporting route.
struct Contact {
  std::string id;
  std::string name;
  std::string role;
  std::string email;
  std::string phone;
  std::string address;
  std::string url;
  std::string hours;
  std::string note;
  bool emergency = false;
  source::Span span;
};

/// An Act or instrument, and what its provisions are called: sections of an
/// Act, regulations of Regulations, articles of an Order.
struct Statute {
  enum class Kind { act, regulations, order };
  std::string id;
  std::string short_title;
  int year = 0;
  Kind kind = Kind::act;
  std::map<std::string, std::string> sections;  // "26" -> "General duty on specified authorities"
  std::map<std::string, std::vector<std::string>> subjects;  // "29" -> "guidance": its alone
  std::string url;
  std::string extent;
  std::string in_force;  // in the author's words, or
  std::optional<calendar::Date> in_force_on;
  std::string amended;
  source::Span span;
};

/// Something that changes without this publication: a threat level, a number.
struct Fact {
  std::string id;
  std::string value;
  calendar::Date as_at{};
  std::string source;
  std::optional<calendar::Date> review_by;
  source::Span span;
};

struct BankHoliday {
  calendar::Date date{};
  std::string name;
  std::vector<Nation> nations;
};

/// An edition of the self-assessment toolkit for local authorities: its items,
/// and the words or numbers they are rated in.
struct Toolkit {
  struct Item {
    std::string id;
    std::string title;
  };
  std::string id;
  std::string title;
  std::vector<Item> items;
  std::vector<RagRating> ratings;  // the scale, best first; empty where it counts
  std::optional<int> lowest, highest;
  std::map<int, std::string> scores;  // what a score is called: 3 -> "Met"; may be empty
  std::string url;
  source::Span span;
};

/// A version of a document as it was published, kept to say what changed since.
struct ArchivedVersion {
  std::string document;  // id
  std::string folder;    // of its document.toml, relative to the root
};

/// A document in one language: where it is, and in which translation.
struct Edition {
  std::string folder;
  std::string lang;  // of the translation, as in site.toml; empty for the original
};

/// What is known before any document is read: where each is, and the
/// registries they share.
struct Library {
  std::vector<std::string> folders;  // of document.toml, relative to the root, sorted
  std::vector<Body> bodies;
  std::vector<Term> glossary;  // in the order of their terms
  std::vector<Person> people;
  std::vector<Contact> contacts;
  std::vector<Statute> statutes;
  std::vector<Fact> facts;
  std::vector<BankHoliday> holidays;  // by date
  std::vector<Toolkit> toolkits;
  std::vector<PublishedAddress> published;  // site/addresses.lock: what must not vanish
  std::vector<ArchivedVersion> archived;    // sorted by folder

  std::vector<Edition> editions = {};  // by folder, each original before its translations
  // The registries with what has been translated in them, by tag.
  std::map<std::string, std::shared_ptr<const Library>, std::less<>> translations = {};

  /// The registries as readers of `lang` are told them.
  const Library& in(std::string_view lang) const {
    const auto found = translations.find(lang);
    return found == translations.end() ? *this : *found->second;
  }
};

}  // namespace folio::model
