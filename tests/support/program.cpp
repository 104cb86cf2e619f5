#include "support/program.h"

#include <sys/wait.h>

#include <cstdlib>

#include "support/temporary_folder.h"

namespace folio::support {

namespace {

std::string quoted(const std::string& word) {
  std::string answer = "'";
  for (const char c : word) answer += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return answer + "' ";
}

}  // namespace

Ran run(const std::vector<std::string>& command) {
  const TemporaryFolder folder;
  std::string line;
  for (const std::string& word : command) line += quoted(word);
  line += ">" + quoted(folder / "out") + "2>" + quoted(folder / "err") + "</dev/null";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder / "out"),
          bytes_of(folder / "err")};
}

}  // namespace folio::support
