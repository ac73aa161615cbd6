#include "app/cli/commands.h"
#include "core/image/access_phantom.h"
#include "planning/job/phantom_files.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace tavr {

Result<Output> phantomCommand(const CommandLine& line, const Progress& progress) {
    PhantomOptions options;
    options.preset = line.preset;
    options.seed = line.seed;
    options.size = line.size;
    const bool access = line.preset == kAccessPreset;  // from the kidneys to the thighs
    options.sliceSpacing = line.sliceSpacing.value_or(access ? 1.0 : options.sliceSpacing);
    const bool chosen = line.slices != CommandLine{}.slices;
    options.slices = access && !chosen ? int(kAccessLengthMm / options.sliceSpacing) : line.slices;
    options.noiseHu = line.noiseHu.value_or(options.noiseHu);
    if (Status s = writePhantom(line.file, options, progress); !s) return tl::unexpected(s.error());
    const std::string truth = (std::filesystem::path(line.file) / "truth.json").string();
    return Output{
        "synthetic series and its ground truth written to " + line.file + "\n",
        nlohmann::json{{"folder", line.file}, {"truth", truth}, {"preset", options.preset}, {"seed", options.seed}}
            .dump(2)};
}

}  // namespace tavr
