/*
 * The plugins that electron-builder's NSIS script calls come with a download that no package registry has. This library
 * stands in for all of them, under each one's name: as much of each as an installer under wine runs into. An installer
 * with it is for tests only.
 */
#define UNICODE
#include <windows.h>
#include <shellapi.h>

#define MOST 4096
#define EXPORT(name) __declspec(dllexport) void name(HWND window, int size, WCHAR *variables, Item **stack)

typedef struct Item {
  struct Item *next;
  WCHAR text[1];
} Item;

static void pop(Item **stack, WCHAR *text) {
  Item *top = *stack;
  text[0] = 0;
  if (!top) return;
  lstrcpynW(text, top->text, MOST);
  *stack = top->next;
  GlobalFree(top);
}

static void push(Item **stack, int size, const WCHAR *text) {
  Item *top = GlobalAlloc(GPTR, sizeof(Item) + size * sizeof(WCHAR));
  lstrcpynW(top->text, text, size);
  top->next = *stack;
  *stack = top;
}

/* What follows the program's name, quoted or not. */
static const WCHAR *arguments(void) {
  const WCHAR *at = GetCommandLineW();
  const WCHAR end = *at == L'"' ? L'"' : L' ';
  if (*at == L'"') at++;
  while (*at && *at != end) at++;
  if (*at == L'"') at++;
  while (*at == L' ') at++;
  return at;
}

/* Finds /name, --name or either with =value. */
static int option(const WCHAR *name, WCHAR *value) {
  int count, found = 0, length = lstrlenW(name);
  WCHAR **all = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int index = 1; index < count && !found; index++) {
    const WCHAR *at = all[index];
    if (*at != L'/' && *at != L'-') continue;
    while (*at == L'/' || *at == L'-') at++;
    found = CompareStringW(LOCALE_INVARIANT, NORM_IGNORECASE, at, min(length, lstrlenW(at)), name, length) == CSTR_EQUAL &&
            (at[length] == 0 || at[length] == L'=');
    if (found) lstrcpynW(value, at[length] ? at + length + 1 : L"", MOST);
  }
  LocalFree(all);
  return found;
}

/* StdUtils */

EXPORT(TestParameter) {
  WCHAR name[MOST], value[MOST];
  pop(stack, name);
  push(stack, size, option(name, value) ? L"true" : L"false");
}

EXPORT(GetParameter) {
  WCHAR name[MOST], otherwise[MOST], value[MOST];
  pop(stack, otherwise);
  pop(stack, name);
  push(stack, size, option(name, value) ? value : otherwise);
}

EXPORT(GetAllParameters) {
  WCHAR truncate[MOST];
  pop(stack, truncate);
  push(stack, size, arguments());
}

EXPORT(GetParentPath) {
  WCHAR path[MOST];
  pop(stack, path);
  for (int at = lstrlenW(path) - 1; at >= 0; at--) {
    const WCHAR removed = path[at];
    path[at] = 0;
    if (removed == L'\\') break;
  }
  push(stack, size, path);
}

EXPORT(ExecShellAsUser) {
  WCHAR given[MOST];
  for (int index = 0; index < 3; index++) pop(stack, given);
  push(stack, size, L"ok");
}

/* UAC: 2 asks for an administrator, which a user of wine is; 3 for a process started by a lesser one, which this is not. */

EXPORT(_) {
  WCHAR question[MOST];
  pop(stack, question);
  if (question[0] && question[1] == L's') push(stack, size, question[0] == L'2' ? L"1" : L"0");
}

/* WinShell: what a shortcut is grouped under on the task bar. */

EXPORT(SetLnkAUMI) {
  WCHAR given[MOST];
  pop(stack, given);
  pop(stack, given);
}

EXPORT(UninstShortcut) {
  WCHAR given[MOST];
  pop(stack, given);
}

EXPORT(UninstAppUserModelId) {
  WCHAR given[MOST];
  pop(stack, given);
}

/* Nsis7z: 7-Zip's own program, named by the environment, in the folder that NSIS has made the current one. */

EXPORT(Extract) {
  WCHAR archive[MOST], program[MOST], command[3 * MOST];
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION process;
  pop(stack, archive);
  GetEnvironmentVariableW(L"ADIT_RIG_7ZA", program, MOST);
  lstrcpyW(command, L"\"");
  lstrcatW(command, program);
  lstrcatW(command, L"\" x -y \"");
  lstrcatW(command, archive);
  lstrcatW(command, L"\"");
  if (!CreateProcessW(0, command, 0, 0, FALSE, CREATE_NO_WINDOW, 0, 0, &start, &process)) return;
  WaitForSingleObject(process.hProcess, INFINITE);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
}
