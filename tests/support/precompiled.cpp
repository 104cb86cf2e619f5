// Holds nothing: what CMake hangs the precompiled headers of the tests on.
