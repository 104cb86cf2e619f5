# One line a room, in the order of generator/CMakeLists.txt.
room_test(base FILES text_test.cpp values_test.cpp)
room_test(source FILES diagnostic_test.cpp file_system_test.cpp)
room_test(release FILES gate_test.cpp)
room_test(resolve FILES numbering_test.cpp references_test.cpp records_test.cpp)
room_test(check FILES check_test.cpp)
room_test(build FILES plan_test.cpp workers_test.cpp output_tree_test.cpp members_test.cpp
  LINK folio_release)
