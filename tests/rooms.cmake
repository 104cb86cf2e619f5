# One line a room, in the order of generator/CMakeLists.txt.
