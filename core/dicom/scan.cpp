#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_file.h"
#include "core/dicom/file_list.h"
#include "core/dicom/header_reader.h"
#include "core/dicom/image_source.h"
#include "core/dicom/import.h"
#include "core/dicom/parallel.h"
#include "core/dicom/stack_builder.h"
#include "core/dicom/usability.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace tavr {
namespace {

constexpr std::size_t kMostSkipped = 100;

/// What became of one file.
struct FileOutcome {
    Frames frames;
    std::string skipped;  ///< the reason, if any
};

FileOutcome readFile(const std::string& file, std::size_t index) {
    auto format = openDicom(file);
    if (!format) return {{}, format.error().what};
    DcmDataset& dataset = *(*format)->getDataset();
    if (dataset.tagExists(DCM_DirectoryRecordSequence)) return {};  // the folder's own files are read anyway
    auto frames = readFrameHeaders(dataset, index);
    if (!frames) return {{}, frames.error().what};
    // An image without pixels is a cut file, or one stripped on purpose: the user should hear of it by name.
    if (frames->front().modality == "CT" && !frames->front().hasPixels) return {{}, "holds no pixel data"};
    return {std::move(*frames), {}};
}

Result<std::vector<FileOutcome>> readAll(const std::vector<std::string>& files, const Progress& progress) {
    std::vector<FileOutcome> outcomes(files.size());
    const auto worker = [&]() -> IndexedJob {
        return [&](std::size_t i) -> Status {
            outcomes[i] = readFile(files[i], i);
            return {};
        };
    };
    if (Status done = runParallel(files.size(), worker, progress, "reading headers"); !done)
        return tl::unexpected(done.error());
    return outcomes;
}

Status checkOnePatient(const Frames& frames, const std::string& source) {
    std::set<std::uint64_t> patients;
    for (const FrameHeader& f : frames)
        if (whyUnusable(f).empty()) patients.insert(f.patient);
    if (patients.size() < 2) return {};
    return fail(ErrorKind::Input, fmt::format("CT images of {} patients are mixed here", patients.size()), source,
                "choose one patient's folder");
}

tl::unexpected<Error> nothingFound(const ScanResult& result, const std::string& source) {
    if (result.filesSeen == 1 && !result.skippedFiles.empty())
        return fail(ErrorKind::Input, "no CT image: " + result.skippedFiles.front(), source, "choose a CT series");
    std::string what = fmt::format("none of the {} files is a readable DICOM image", result.filesSeen);
    if (!result.skippedFiles.empty()) what += ", for example " + result.skippedFiles.front();
    return fail(ErrorKind::Input, what, source, "choose the folder with the CT series");
}

tl::unexpected<Error> onlyUnusable(const ScanResult& result, const std::string& source) {
    std::set<std::string> reasons;
    for (const SeriesCandidate& s : result.series) reasons.insert(s.refusal);
    std::string what = "no CT series that can be planned on: ";
    std::size_t shown = 0;
    for (const std::string& reason : reasons) {
        if (shown++ == 3) break;
        what += (shown > 1 ? "; " : "") + reason;
    }
    if (!result.skippedFiles.empty())
        what += fmt::format("; {} file(s) skipped, for example {}", result.skippedFiles.size(),
                            result.skippedFiles.front());
    return fail(ErrorKind::Input, what, source, "choose a contrast CT series of the aortic root");
}

Result<ScanResult> scanDicom(const std::string& source, const Progress& progress) {
    auto files = listFiles(source, progress.part(0.0, 0.1));
    if (!files) return tl::unexpected(files.error());
    auto outcomes = readAll(*files, progress.part(0.1, 1.0));
    if (!outcomes) return tl::unexpected(outcomes.error());
    ScanResult result;
    result.filesSeen = int(files->size());
    Frames frames;
    for (std::size_t i = 0; i < files->size(); ++i) {
        FileOutcome& outcome = (*outcomes)[i];
        if (!outcome.skipped.empty() && result.skippedFiles.size() < kMostSkipped)
            result.skippedFiles.push_back(shownPath((*files)[i], source) + ": " + outcome.skipped);
        std::move(outcome.frames.begin(), outcome.frames.end(), std::back_inserter(frames));
    }
    if (frames.empty()) return nothingFound(result, source);
    if (Status one = checkOnePatient(frames, source); !one) return tl::unexpected(one.error());
    auto index = std::make_shared<ScanIndex>();
    index->files = std::move(*files);
    index->series = buildSeries(std::move(frames));
    for (const IndexedSeries& s : index->series) result.series.push_back(s.summary);
    result.index = std::move(index);
    if (!result.series.front().refusal.empty()) return onlyUnusable(result, source);
    return result;
}

}  // namespace

Result<ScanResult> scanSource(const std::string& source, const Progress& progress) {
    if (Status ready = prepareDcmtk(); !ready) return tl::unexpected(ready.error());
    try {
        return isImageFile(source) ? scanImageFile(source) : scanDicom(source, progress);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::Input, "not enough memory to read the headers", source);
    } catch (const std::filesystem::filesystem_error& e) {
        return fail(ErrorKind::Input, "the folder cannot be read: " + e.code().message(), source);
    }
}

}  // namespace tavr
