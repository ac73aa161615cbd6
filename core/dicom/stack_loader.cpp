#include "core/dicom/stack_loader.h"

#include "core/dicom/file_list.h"
#include "core/dicom/frame_decoder.h"
#include "core/dicom/parallel.h"
#include "core/dicom/regularise.h"

#include <optional>

namespace tavr {
namespace {

constexpr std::size_t kMostVoxels = std::size_t(1) << 32;  // 8 GiB of HU

/// One thread's decoding: keeps the last file open, for the frames of a multi-frame image.
class Decoding {
public:
    Decoding(const Stack& stack, const std::vector<std::string>& files, std::int16_t* out)
        : stack_(stack), files_(files), out_(out) {}

    Status operator()(std::size_t k) {
        const FrameHeader& f = stack_.frames[k];
        if (!decoder_ || file_ != f.file) {
            auto opened = FrameDecoder::open(files_[f.file]);
            if (!opened) return tl::unexpected(opened.error());
            decoder_ = std::make_shared<FrameDecoder>(std::move(*opened));
            file_ = f.file;
        }
        const std::size_t area = std::size_t(f.rows) * std::size_t(f.columns);
        return decoder_->decode(f.frame, f.rows, f.columns, out_ + k * area);
    }

private:
    const Stack& stack_;
    const std::vector<std::string>& files_;
    std::int16_t* out_;
    std::shared_ptr<FrameDecoder> decoder_;  // shared: the job function must be copyable
    std::size_t file_ = 0;
};

Status decodeAll(const Stack& stack, const std::vector<std::string>& files, const std::string& source,
                 std::int16_t* out, const Progress& progress) {
    const auto worker = [&]() -> IndexedJob {
        return [&, decoding = Decoding(stack, files, out)](std::size_t k) mutable -> Status {
            Status status = decoding(k);
            if (status || status.error().kind != ErrorKind::Input) return status;
            const std::string& file = files[stack.frames[k].file];
            return fail(ErrorKind::Input, "slice " + std::to_string(k + 1) + " " + status.error().what,
                        shownPath(file, source), "export the series again");
        };
    };
    return runParallel(stack.frames.size(), worker, progress, "decoding slices");
}

}  // namespace

Result<Volume> loadStack(const Stack& stack, const std::vector<std::string>& files, const std::string& source,
                         const Progress& progress) {
    const FrameHeader& first = stack.frames.front();
    const std::size_t count = stack.frames.size() * std::size_t(first.rows) * std::size_t(first.columns);
    if (std::max(count, stack.geometry.grid.voxelCount()) > kMostVoxels)
        return fail(ErrorKind::Input, "the volume would need more than 8 GiB", source, "choose a smaller series");
    try {
        Volume volume;
        volume.grid = stack.geometry.grid;
        volume.voxels.resize(count);
        const bool resample = stack.geometry.report.verdict == GeometryVerdict::Regularised;
        const Progress decoding = progress.part(0.0, resample ? 0.8 : 1.0);
        if (Status done = decodeAll(stack, files, source, volume.voxels.data(), decoding); !done)
            return tl::unexpected(done.error());
        if (!resample) return volume;
        return regularise(volume.voxels, first.columns, first.rows, stack.geometry, progress.part(0.8, 1.0));
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::Input, "not enough memory for the volume", source,
                    "close other programs or choose a smaller series");
    }
}

}  // namespace tavr
