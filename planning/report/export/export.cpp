#include "planning/report/export/export.h"

#include "core/caseio/stl_file.h"
#include "core/caseio/vtk_files.h"
#include "core/image/image_io.h"
#include "planning/heart/heart_surfaces.h"
#include "planning/job/case_store.h"
#include "planning/job/heart_store.h"
#include "planning/job/root_store.h"
#include "planning/leaflets/leaflets.h"
#include "planning/report/export/writers.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <utility>

namespace tavr {
namespace {

namespace fs = std::filesystem;
constexpr const char* kLumenItem = "models/lumen.vtp";
constexpr std::array<const char*, kExportFormats> kTitles{
    "Segmentation (.seg.nrrd)", "DICOM SEG", "DICOM SR", "Markups", "CSV", "STL", "VTP"};

/// One export while it runs.
using NamedSurfaces = std::vector<std::pair<std::string, TriangleMesh>>;

class Export {
public:
    Export(const CaseData& data, const Study& study, const ExportOptions& options)
        : data_(data), study_(study), folder_(options.folder), named_(!options.formats.empty()) {
        for (std::size_t i = 0; i < kExportFormats; ++i) {
            const auto format = ExportFormat(i);
            if (!named_ || std::find(options.formats.begin(), options.formats.end(), format) != options.formats.end())
                formats_.push_back(format);
        }
    }

    Result<ExportOutcome> run(const Progress& progress) {
        if (Status s = choose(); !s) return tl::unexpected(s.error());
        std::error_code code;
        fs::create_directories(folder_, code);
        if (code)
            return fail(ErrorKind::Input, "the folder cannot be made: " + code.message(), folder_.string(),
                        "choose another");
        for (std::size_t i = 0; i < formats_.size(); ++i) {
            if (progress.stopped())
                return fail(ErrorKind::Cancelled, "stopped while exporting", folder_.string(),
                            "the files written so far are whole");
            const double from = double(i) / double(formats_.size()), to = double(i + 1) / double(formats_.size());
            const Progress part = progress.part(from, to);
            part.report(0.0, std::string("export: ") + kTitles[std::size_t(formats_[i])]);
            if (Status s = write(formats_[i], part); !s) return tl::unexpected(s.error());
        }
        progress.report(1.0, "export");
        return std::move(outcome_);
    }

private:
    /// Drops what the study does not allow, or fails where that was asked for by name.
    Status choose() {
        std::vector<ExportFormat> possible;
        for (const ExportFormat format : formats_) {
            Status ready = allowed(format);
            if (ready) {
                possible.push_back(format);
                continue;
            }
            Error why = ready.error();
            why.what = std::string(kTitles[std::size_t(format)]) + " not written: " + why.what;
            if (named_) return tl::unexpected(why);
            outcome_.skipped.push_back(line(why));
        }
        formats_ = std::move(possible);
        if (!formats_.empty()) return {};
        return fail(ErrorKind::Input, "there is nothing to export", study_.folder(), "plan the study first");
    }

    Status allowed(ExportFormat format) {
        const auto missing = [&](const char* what, const char* todo) -> Status {
            return fail(ErrorKind::Input, std::string("the study holds no ") + what, study_.folder(), todo);
        };
        switch (format) {
            case ExportFormat::SegNrrd:
                return data_.root ? Status() : missing("segmentation", "segment the root first");
            case ExportFormat::DicomSeg:
                if (!data_.root) return missing("segmentation", "segment the root first");
                return readSource();
            case ExportFormat::DicomSr:
                if (!data_.plan.measurements) return missing("measurements", "measure the root first");
                return readSource();
            case ExportFormat::Markups:
                return !data_.plan.landmarks.empty() ? Status() : missing("landmarks", "measure the root first");
            case ExportFormat::Csv:
                return data_.plan.measurements ? Status() : missing("measurements", "measure the root first");
            case ExportFormat::Stl:
            case ExportFormat::Vtp:
                return study_.has(kLumenItem) ? Status() : missing("lumen surface", "segment the root first");
        }
        return {};
    }

    Status readSource() {
        if (source_) return {};
        Result<DicomSource> source = loadDicomSource(study_);
        if (!source) return tl::unexpected(source.error());
        if (const std::string why = whyNotReferable(*source); !why.empty())
            return fail(ErrorKind::Input, why, study_.folder(), "import the series from its original DICOM files");
        source_ = std::move(*source);
        return {};
    }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    Status done(const Status& written, const std::string& name) {
        if (written) outcome_.files.push_back(path(name));
        return written;
    }

    Status write(ExportFormat format, const Progress& progress) {
        using namespace exporting;
        switch (format) {
            case ExportFormat::SegNrrd:
                return writeSegNrrd();
            case ExportFormat::DicomSeg:
                return writeSeg(progress);
            case ExportFormat::DicomSr:
                return writeSr();
            case ExportFormat::Markups:
                return writeMarkups();
            case ExportFormat::Csv:
                return done(writeCsv(data_, path("measurements.csv")), "measurements.csv");
            case ExportFormat::Stl:
            case ExportFormat::Vtp:
                return writeSurface(format);
        }
        return {};
    }

    /// What the segmentation was made from, as further keys of its header.
    std::vector<std::pair<std::string, std::string>> sourceKeys() const {
        const Provenance& p = data_.provenance;
        std::vector<std::pair<std::string, std::string>> keys{{"SourceStudyInstanceUID", p.studyUid},
                                                              {"SourceSeriesInstanceUID", p.seriesUid},
                                                              {"SourceFrameOfReferenceUID", p.frameOfReferenceUid}};
        std::erase_if(keys, [](const auto& key) { return key.second.empty(); });
        return keys;
    }

    Status writeSegNrrd() {
        const auto keys = sourceKeys();
        const std::string root = "segmentation.seg.nrrd", heart = "heart.seg.nrrd";
        if (Status s = done(writeSegmentation(data_.root->labels, rootSegmentNames(), path(root), keys), root); !s)
            return s;
        if (!data_.heart) return {};
        return done(writeSegmentation(data_.heart->labels, heartSegmentNames(*data_.heart), path(heart), keys), heart);
    }

    Status writeSeg(const Progress& progress) {
        Result<WrittenSegmentation> written = writeSegmentationObject(
            data_.root->labels, exporting::segmentDescriptions(), *source_, path("segmentation.dcm"), progress);
        if (!written) return tl::unexpected(written.error());
        segmented_ = std::move(*written);
        if (Status s = done({}, "segmentation.dcm"); !s || !data_.heart) return s;
        const Result<WrittenSegmentation> heart = writeSegmentationObject(
            data_.heart->labels, exporting::segmentDescriptions(heartSegmentNames(*data_.heart)), *source_,
            path("heart.dcm"), progress);
        if (!heart) return tl::unexpected(heart.error());
        return done({}, "heart.dcm");
    }

    Status writeSr() {
        const auto object = segmented_ ? std::optional(segmented_->object) : std::nullopt;
        const Result<DicomReference> written = writeMeasurementReport(exporting::reportedDocument(data_, segmented_),
                                                                      *source_, object, path("measurements.dcm"));
        if (!written) return tl::unexpected(written.error());
        return done({}, "measurements.dcm");
    }

    Status writeMarkups() {
        if (Status s = done(exporting::writeLandmarkMarkups(data_, path("landmarks.mrk.json")), "landmarks.mrk.json");
            !s)
            return s;
        const auto curve = [&](const std::string& name, const std::vector<Vec3>& points, bool closed) -> Status {
            if (points.size() < 2) return {};
            const std::string file = name + ".mrk.json";
            return done(exporting::writeCurveMarkups(data_, name, points, closed, path(file)), file);
        };
        if (Status s = curve("centreline", data_.plan.centreline, false); !s || !data_.plan.measurements) return s;
        const Measurements& m = *data_.plan.measurements;
        for (const auto& [name, section] : {std::pair("annulus", &m.annulus),
                                            {"lvot", &m.lvot},
                                            {"sinuses", &m.sinus},
                                            {"sinotubular_junction", &m.stj},
                                            {"ascending_aorta", &m.ascending}}) {
            if (!section->known()) continue;
            if (Status s = curve(name, section->contour.toLps(), true); !s) return s;
        }
        return {};
    }

    /// "leaflet_NCC", or "leaflet_NCC_reconstructed" where the CT does not show it.
    const NamedSurfaces& leafletSurfaces() {
        if (!leaflets_) leaflets_ = findLeafletSurfaces();
        return *leaflets_;
    }

    NamedSurfaces findLeafletSurfaces() const {
        NamedSurfaces out;
        if (!data_.ct || !data_.root || !data_.plan.measurements) return out;
        const auto& measured = data_.plan.measurements->leaflet;  // what metal or a missing annulus withheld stays so
        const auto leaflets =
            findLeaflets(*data_.ct, *data_.root, data_.plan.landmarks, data_.plan.sievers, data_.plan.bicuspid);
        for (std::size_t i = 0; i < leaflets.size(); ++i) {
            const bool seen = leaflets[i].measurement.state == LeafletState::Measured;
            if (leaflets[i].surface.empty() || measured[i].state == LeafletState::NotSought) continue;
            out.emplace_back(std::string("leaflet_") + kCuspNames[i] + (seen ? "" : "_reconstructed"),
                             leaflets[i].surface);
        }
        return out;
    }

    Status writeSurface(ExportFormat format) {
        const Result<SurfaceFile> surface = study_.verifiedPathOf(kLumenItem).and_then(readVtp);
        if (!surface) return tl::unexpected(within(surface.error(), kLumenItem));
        const std::string ending = format == ExportFormat::Stl ? ".stl" : ".vtp";
        const auto write = [&](const SurfaceFile& file, const std::string& name) {
            return done(format == ExportFormat::Stl ? writeStl(file, path(name)) : writeVtp(file, path(name)), name);
        };
        if (Status s = write(*surface, "lumen" + ending); !s) return s;
        for (const auto& [name, mesh] : leafletSurfaces())
            if (Status s = write({mesh.points, mesh.triangles, {}}, name + ending); !s) return s;
        if (!data_.heart) return {};
        for (const auto& [name, mesh] : heartSurfaces(*data_.heart))
            if (Status s = write({mesh.points, mesh.triangles, {}}, name + ending); !s) return s;
        return {};
    }

    const CaseData& data_;
    const Study& study_;
    fs::path folder_;
    bool named_;
    std::vector<ExportFormat> formats_;
    ExportOutcome outcome_;
    std::optional<DicomSource> source_;
    std::optional<WrittenSegmentation> segmented_;
    std::optional<NamedSurfaces> leaflets_;  ///< sought once for both kinds of file
};

}  // namespace

Result<ExportOutcome> exportCase(const CaseData& data, const Study& study, const ExportOptions& options,
                                 const Progress& progress) {
    return Export(data, study, options).run(progress);
}

}  // namespace tavr
