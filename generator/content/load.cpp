#include "content/content.h"
