#include "base/picture.h"
