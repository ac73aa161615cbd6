#pragma once
// The only place of core/study that changes the disk: each step can be made to fail or to die by a test.
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace tavr::disk {

/// Called before every step that changes the disk ("write", "sync", "rename", …). 0 goes on; an errno makes the step
/// fail with it. Null in the product; tests kill the process or fill the disk with it.
using FaultHook = int (*)(const char* step, const std::string& path);
void setFaultHook(FaultHook hook);

enum class Kind { Absent, File, Folder, Link, Other };
Kind kindOf(const std::string& path);  ///< of the name itself, links not followed
std::uint64_t sizeOf(const std::string& path);

/// One clear line for an errno: ENOSPC is "the disk is full", EROFS "cannot be written", …
tl::unexpected<Error> osError(int code, std::string_view what, const std::string& path);

Result<std::string> readAll(const std::string& file);
/// Creates or replaces, mode 0600, and syncs; a torn file is removed on error.
Status writeSynced(const std::string& file, const std::string& bytes);
Status appendSynced(const std::string& file, const std::string& bytes);
Status truncateSynced(const std::string& file, std::uint64_t bytes);
Status syncFile(const std::string& file);  ///< and makes it private (0600)
Status syncFolder(const std::string& folder);
/// Makes every missing folder of `relative` under `root` (0700), syncing each parent. Refuses links on the way.
Status makeFolders(const std::string& root, const std::string& relative);
Status replaceFile(const std::string& from, const std::string& to);  ///< rename; `to` is replaced
Status moveIfFree(const std::string& from, const std::string& to);   ///< rename; fails if `to` exists
Status removeFile(const std::string& file);
Status removeFolder(const std::string& folder);  ///< empty folders only

}  // namespace tavr::disk
