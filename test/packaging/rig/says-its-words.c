/* A Windows program without a console, as Electron's is: says what it was called with, a little later, and ends with 2. */
#include <stdio.h>
#include <windows.h>

int WINAPI WinMain(HINSTANCE self, HINSTANCE before, LPSTR line, int show) {
  Sleep(500);
  fputs(line, stdout);
  fflush(stdout);
  return 2;
}
