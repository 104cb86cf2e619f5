// How fast paper is made: from a resolved document to the bytes of its PDF.
// usage: folio_bench [PAGES...]
//
// Each size is measured in a process of its own, which tells the most memory it
// ever held. What it prints depends on the machine; nothing here is a test.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/prose.h"
#include "pdf/pdf.h"

namespace folio::bench {

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.empty()) {
    std::fprintf(stderr, "%s is not there\n", path.c_str());
    std::exit(1);
  }
  return bytes;
}

layout::Typefaces noto() {
  const auto font = [](const std::string& name) {
    return bytes_of(std::string(FOLIO_FONT_DIR) + "/Noto" + name + ".ttf");
  };
  return layout::Typefaces::open(font("Sans-Regular"), font("Sans-Bold"), font("Sans-Italic"),
                                 font("Sans-BoldItalic"), {font("SansSymbols-Regular")})
      .value();
}

layout::Setting setting() {
  model::Words::Map words;
  for (const std::string_view key : model::required_words()) words.emplace(key, key);
  words["page_of"] = "Page {page} of {pages}";
  model::SiteSettings site;
  site.publisher = "An invented council";
  site.base_url = "https://example.org/";
  site.lang = "en-GB";
  return {noto(), model::PrintTheme{}, model::Words(std::move(words)), std::move(site),
          layout::Hyphenation::open({{"en", bytes_of(FOLIO_HYPHENS_ENGLISH)}}).value()};
}

/// Seconds since it was made, of the clock and of this process.
class Watch {
 public:
  double wall() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  double processor() const { return static_cast<double>(std::clock() - clock_) / CLOCKS_PER_SEC; }

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::clock_t clock_ = std::clock();
};

double mebibytes_held() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// What one size came to.
struct Measured {
  std::size_t pages = 0, bytes = 0;
  double laid_out = 0, proved = 0, written = 0;  // seconds of the processor
  double wall = 0;
  double before = 0, most = 0;  // mebibytes held: with the document alone, and ever

  double processor() const { return laid_out + proved + written; }
};

Measured measure(std::size_t pages) {
  const resolve::ResolvedDocument document = report_of(pages);
  const layout::Setting how = setting();
  const std::string srgb = bytes_of(FOLIO_SRGB_PROFILE);
  Measured measured{.before = mebibytes_held()};
  const Watch whole;
  layout::PagedDocument paged = layout::lay_out(document, how);
  measured.laid_out = whole.processor();
  const auto proof = layout::proved(paged, document, how);
  measured.proved = whole.processor() - measured.laid_out;
  measured.pages = paged.pages.size();
  const auto pdf = proof ? pdf::write(std::move(paged), srgb) : proof.error();
  measured.written = whole.processor() - measured.laid_out - measured.proved;
  measured.wall = whole.wall();
  measured.most = mebibytes_held();
  if (!pdf) std::fprintf(stderr, "%s\n", pdf.error().message.c_str());
  measured.bytes = pdf ? pdf->size() : 0;
  return measured;
}

/// In a process of its own.
Measured measured_apart(std::size_t pages) {
  int ends[2];
  Measured measured;
  if (pipe(ends) != 0) return measured;
  const pid_t child = fork();
  if (child == 0) {
    const Measured mine = measure(pages);
    const ssize_t sent = write(ends[1], &mine, sizeof mine);
    _exit(sent == sizeof mine ? 0 : 1);
  }
  close(ends[1]);
  if (read(ends[0], &measured, sizeof measured) != sizeof measured) measured = {};
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return measured;
}

void print(const Measured& one) {
  const auto pages = static_cast<double>(one.pages);
  const double laid_out = one.laid_out * 1e6 / pages, written = one.written * 1e6 / pages;
  std::printf("%7zu %9.0f %9.0f %9.0f %7.1f %9.0f %9.0f %8.0f %8.0f %9.0f\n", one.pages,
              pages / one.processor(), pages / one.wall, laid_out,
              100 * one.proved / one.processor(), written, one.wall * 1e6 / pages, one.before,
              one.most, static_cast<double>(one.bytes) / pages);
}

}  // namespace

}  // namespace folio::bench

int main(int count, char** arguments) {
  using namespace folio::bench;
  std::vector<std::size_t> sizes;
  for (int i = 1; i < count; ++i) sizes.push_back(std::strtoul(arguments[i], nullptr, 10));
  if (sizes.empty()) sizes = {10, 30, 100, 300, 1000, 3000};
  std::printf("%7s %9s %9s %9s %7s %9s %9s %8s %8s %9s\n", "pages", "pages/s", "pages/s", "layout",
              "proof", "writing", "wall", "MB", "MB", "bytes");
  std::printf("%7s %9s %9s %9s %7s %9s %9s %8s %8s %9s\n", "", "of CPU", "of wall", "us/page", "%",
              "us/page", "us/page", "before", "most", "of a page");
  double first = 0, last = 0;
  for (const std::size_t pages : sizes) {
    const Measured one = measured_apart(pages);
    if (one.pages == 0) return 1;
    print(one);
    last = one.processor() / static_cast<double>(one.pages);
    if (first == 0) first = last;
  }
  std::printf("A page of the last takes %.2f times as long as one of the first.\n", last / first);
}
