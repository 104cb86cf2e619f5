#include "cli/cli.h"

#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <new>
#include <thread>
#include <variant>

#include "cli/commands.h"

namespace folio::cli {

namespace {

calendar::Date today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

unsigned processors() { return std::max(1u, std::thread::hardware_concurrency()); }

/// A file that may grow no further and a reader that has gone are answered
/// with an error where they are met, which is reported; the signals would end
/// the program without a word.
void answer_signals_where_they_arise() {
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
}

struct Obey {
  const std::string& program;
  const Terminal& terminal;

  Exit operator()(const Build& command) const { return build(command, program, terminal); }
  Exit operator()(const Check& command) const { return check(command, program, terminal); }
  Exit operator()(const Lock& command) const { return lock(command, program, terminal); }
  Exit operator()(const Explain& command) const { return explain(command, terminal); }
  Exit operator()(const WriteSchemas& command) const { return schema(command, terminal); }
  Exit operator()(const New& command) const { return make_new(command, program, terminal); }
  Exit operator()(const Freeze& command) const { return freeze(command, program, terminal); }
  Exit operator()(const Answer& answer) const {
    if (answer.exit == Exit::done) terminal.say(answer.words);
    if (answer.exit != Exit::done) terminal.complain(answer.words);
    return answer.exit;
  }
};

}  // namespace

int run(const std::string& program, const std::vector<std::string>& arguments) {
  answer_signals_where_they_arise();
  const Terminal terminal(::isatty(STDERR_FILENO) != 0 ? Terminal::Onlooker::person
                                                       : Terminal::Onlooker::nobody);
  Exit exit = Exit::done;
  try {
    exit = std::visit(Obey{program, terminal}, parse(arguments, today(), processors()));
  } catch (const std::bad_alloc&) {
    exit = terminal.fail({"memory ran out"});
  } catch (...) {
    // What an exception says is not repeated: it may quote what was being made.
    exit = terminal.fail({"something happened that Folio did not foresee"});
  }
  if (std::fflush(stdout) != 0 && exit == Exit::done) {
    exit = terminal.fail({"standard output cannot be written"});
  }
  return static_cast<int>(exit);
}

}  // namespace folio::cli
