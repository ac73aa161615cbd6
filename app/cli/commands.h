#pragma once
// One function a verb of `opentavr`. Each returns what stands on stdout, or the one line that failed.
#include "app/cli/context.h"

namespace tavr {

Result<Output> planCommand(const CommandLine& line, const Progress& progress);
Result<Output> demoCommand(const CommandLine& line, const Progress& progress);
Result<Output> phantomCommand(const CommandLine& line, const Progress& progress);
Result<Output> importCommand(const CommandLine& line, const Progress& progress);
Result<Output> segmentCommand(const CommandLine& line, const Progress& progress);
Result<Output> measureCommand(const CommandLine& line, const Progress& progress);
Result<Output> editCommand(const CommandLine& line, const Progress& progress);
Result<Output> manualRootCommand(const CommandLine& line, const Progress& progress);
Result<Output> placeCommand(const CommandLine& line, const Progress& progress);
Result<Output> implantCommand(const CommandLine& line, const Progress& progress);
Result<Output> sizeCommand(const CommandLine& line, const Progress& progress);
Result<Output> riskCommand(const CommandLine& line, const Progress& progress);
Result<Output> redoCommand(const CommandLine& line, const Progress& progress);
Result<Output> phaseCommand(const CommandLine& line, const Progress& progress);
Result<Output> accessCommand(const CommandLine& line, const Progress& progress);
Result<Output> drrCommand(const CommandLine& line, const Progress& progress);
Result<Output> reportCommand(const CommandLine& line, const Progress& progress);
Result<Output> exportCommand(const CommandLine& line, const Progress& progress);
Result<Output> devicesCommand(const CommandLine& line, const Progress& progress);
Result<Output> verifyCommand(const CommandLine& line, const Progress& progress);

}  // namespace tavr
