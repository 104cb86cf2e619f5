# Compiles FILE twice: as it stands it must be accepted, with LEAK defined it must
# be refused for the reason that its comment "// refused: <regular expression>"
# gives. Otherwise a spelling mistake in a test would pass for a firewall.

file(STRINGS ${FILE} reason REGEX "^// refused: ")
if(NOT reason)
  message(FATAL_ERROR "${FILE} does not say why it must be refused")
endif()
string(REGEX REPLACE "^// refused: " "" reason "${reason}")

set(compile ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDE} ${FILE})

execute_process(COMMAND ${compile} RESULT_VARIABLE exit ERROR_VARIABLE said)
if(NOT exit EQUAL 0)
  message("${said}")
  message(FATAL_ERROR "does not compile even without the leak")
endif()

set(ENV{LC_ALL} C)
execute_process(COMMAND ${compile} -DLEAK RESULT_VARIABLE exit ERROR_VARIABLE said)
if(exit EQUAL 0)
  message(FATAL_ERROR "the leak compiles")
endif()
if(NOT said MATCHES "${reason}")
  message("${said}")
  message(FATAL_ERROR "refused, but not because of \"${reason}\"")
endif()
