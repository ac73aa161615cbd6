// The importer on arbitrary bytes: parse, read headers, run the whole chain of sorters, decode, regularise.
//   ASAN_OPTIONS=allocator_may_return_null=1 fuzz_dicom -max_total_time=600 -malloc_limit_mb=8192 CORPUS
// DCMTK asks for the length that an element claims, up to 4 GiB, without throwing, and gives up when it gets none;
// hence the two options. What the importer itself allocates is limited by what it has checked.
#include "core/dicom/dicom_file.h"
#include "core/dicom/frame_decoder.h"
#include "core/dicom/header_reader.h"
#include "core/dicom/regularise.h"
#include "core/dicom/stack_builder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>

namespace {

constexpr std::size_t kMostVoxels = 1 << 16;
constexpr int kMostDecoded = 4;

using namespace tavr;

/// Decodes what the pixel description of the file itself claims, whatever the sorters think of it.
void decodeSome(FrameDecoder& decoder) {
    for (int frame = 0; frame < kMostDecoded; ++frame) {
        const auto coding = decoder.coding(frame);
        if (!coding || coding->count() > kMostVoxels) return;
        std::vector<std::int16_t> hu(coding->count());
        if (!decoder.decode(frame, coding->rows, coding->columns, hu.data())) return;
    }
}

void regulariseSome(const Stack& stack, FrameDecoder& decoder) {
    const FrameHeader& first = stack.frames.front();
    const std::size_t area = std::size_t(first.rows) * std::size_t(first.columns);
    if (stack.geometry.report.verdict != GeometryVerdict::Regularised) return;
    if (std::max(area * stack.frames.size(), stack.geometry.grid.voxelCount()) > kMostVoxels) return;
    std::vector<std::int16_t> slices(area * stack.frames.size());
    for (std::size_t k = 0; k < stack.frames.size(); ++k)
        if (!decoder.decode(stack.frames[k].frame, first.rows, first.columns, slices.data() + k * area)) return;
    (void)regularise(slices, first.columns, first.rows, stack.geometry, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto format = openDicom(std::span(data, size));
    if (!format) return 0;
    auto frames = readFrameHeaders(*(*format)->getDataset(), 0);
    std::vector<IndexedSeries> series;
    if (frames) series = buildSeries(std::move(*frames));
    FrameDecoder decoder(std::move(*format));
    decodeSome(decoder);
    for (const IndexedSeries& s : series)
        for (const Stack& stack : s.stacks) regulariseSome(stack, decoder);
    return 0;
}
