#include "core/dicom/segmentation_object.h"

#include "core/base/version.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/series_writer.h"
#include "core/dicom/source_dataset.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmfg/fgderimg.h>
#include <dcmtk/dcmfg/fgfracon.h>
#include <dcmtk/dcmfg/fgpixmsr.h>
#include <dcmtk/dcmfg/fgplanor.h>
#include <dcmtk/dcmfg/fgplanpo.h>
#include <dcmtk/dcmiod/cielabutil.h>
#include <dcmtk/dcmiod/iodreferences.h>
#include <dcmtk/dcmseg/segdoc.h>
#include <dcmtk/dcmseg/segment.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>

namespace tavr {
namespace {

constexpr const char* kSeriesNumber = "901";

/// A call of DCMTK failed: which, and what it says. Caught in writeSegmentationObject().
struct Refused {
    std::string what;
};

void check(const OFCondition& done, const char* what) {
    if (done.bad()) throw Refused{std::string(what) + ": " + done.text()};
}

CodeSequenceMacro macro(const Code& code) {
    return {code.value.c_str(), code.scheme.c_str(), code.meaning.c_str()};
}

/// Uneven ones, which the importer resampled, have no one spacing to state.
bool evenlySpaced(const DicomSource& source) {
    constexpr double tolerance = 0.01;  // mm, as in the importer's verdict
    for (std::size_t i = 1; i < source.images.size(); ++i) {
        const double gap = (source.images[i].position - source.images[i - 1].position).norm();
        if (std::abs(gap - source.sliceGapMm) > tolerance) return false;
    }
    return true;
}

/// The labelled pixels of one source image.
struct LabelledImage {
    const SourceImage* image;
    std::vector<std::uint8_t> labels;
    std::set<int> present;
};

std::vector<LabelledImage> labelledImages(const LabelImage& labels, const DicomSource& source,
                                          const Progress& progress) {
    std::vector<LabelledImage> found;
    for (std::size_t i = 0; i < source.images.size() && !progress.stopped(); ++i) {
        LabelledImage one{&source.images[i], labelsOnImage(labels, source, source.images[i]), {}};
        std::array<bool, 256> seen{};
        for (const std::uint8_t label : one.labels) seen[label] = true;
        for (int label = 1; label < 256; ++label)
            if (seen[std::size_t(label)]) one.present.insert(label);
        if (!one.present.empty()) found.push_back(std::move(one));
        progress.report(double(i) / double(source.images.size()), "segmentation on the source images");
    }
    return found;
}

class Writer {
public:
    explicit Writer(const DicomSource& source) : source_(source) {
        const IODGeneralEquipmentModule::EquipmentInfo equipment("OpenTAVR", "OpenTAVR", kVersion, kVersion);
        const ContentIdentificationMacro content("1", "AORTIC_ROOT", "Segmentation of the aortic root", "");
        DcmSegmentation* made = nullptr;
        check(DcmSegmentation::createBinarySegmentation(made, Uint16(source.rows), Uint16(source.columns), equipment,
                                                        content),
              "segmentation object");
        object_.reset(made);
        const auto origin = sourceDataset(source, source.images.front());
        check(object_->importFromSourceImage(*origin), "patient and study of the source");
        check(object_->getSeries().setSeriesDescription("OpenTAVR segmentation"), "series description");
        check(object_->getSeries().setSeriesNumber(kSeriesNumber), "series number");
        referToSource();
        addShared();
    }

    void addSegment(const SegmentDescription& segment) {
        DcmSegment* made = nullptr;
        const auto how = segment.editedByHand ? DcmSegTypes::SAT_SEMIAUTOMATIC : DcmSegTypes::SAT_AUTOMATIC;
        check(DcmSegment::create(made, segment.name.c_str(), macro(segment.category), macro(segment.type), how,
                                 segment.algorithm.c_str()),
              "segment");
        std::unique_ptr<DcmSegment> owner(made);
        double l = 0, a = 0, b = 0;
        IODCIELabUtil::rgb2DicomLab(l, a, b, segment.rgb.x(), segment.rgb.y(), segment.rgb.z());
        check(made->setRecommendedDisplayCIELabValue(Uint16(l), Uint16(a), Uint16(b)), "colour");
        Uint16 number = 0;
        check(object_->addSegment(owner.get(), number), "segment");
        owner.release();  // the object's now
    }

    /// `position`: 1 for the first source image with a label, and so on.
    void addFrame(const LabelledImage& where, int label, std::size_t segment, std::size_t position) {
        mask_.resize(where.labels.size());
        std::transform(where.labels.begin(), where.labels.end(), mask_.begin(),
                       [label](std::uint8_t v) { return Uint8(v == label); });
        const Vec3& p = where.image->position;
        const std::unique_ptr<FGPlanePosPatient> place(FGPlanePosPatient::createMinimal(
            decimalString(p.x()).c_str(), decimalString(p.y()).c_str(), decimalString(p.z()).c_str()));
        const auto made = madeFrom(*where.image);
        FGFrameContent content;
        check(content.setDimensionIndexValues(Uint32(segment), 0), "dimension index");
        check(content.setDimensionIndexValues(Uint32(position), 1), "dimension index");
        OFVector<FGBase*> groups;
        groups.push_back(place.get());
        groups.push_back(made.get());
        groups.push_back(&content);
        check(object_->addFrame(mask_.data(), Uint16(segment), groups), "frame");
    }

    Result<DicomReference> save(const std::string& file, const Progress& progress) {
        progress.report(0.0, "writing the DICOM segmentation");
        object_->setCheckFGOnWrite(OFFalse);  // quadratic in the frames; what it looks for is made right above
        object_->setCheckDimensionsOnWrite(OFFalse);
        DcmFileFormat format;
        DcmDataset& dataset = *format.getDataset();
        check(object_->writeDataset(dataset), "segmentation object");
        if (Status s = saveObject(format, file); !s) return tl::unexpected(s.error());
        return DicomReference{UID_SegmentationStorage, textValue(dataset, DCM_SOPInstanceUID),
                              textValue(dataset, DCM_SeriesInstanceUID)};
    }

private:
    void referToSource() {
        IODReferences references;
        std::set<std::string> known;
        for (const SourceImage& image : source_.images) {
            if (!known.insert(image.sopInstanceUid).second) continue;
            auto one = std::make_unique<IODImageReference>("", source_.studyUid.c_str(), source_.seriesUid.c_str(),
                                                           image.sopInstanceUid.c_str(), source_.sopClassUid.c_str());
            references.add(one.release());  // the list's now
        }
        object_->getCommonInstanceReference().addReferences(references, source_.studyUid.c_str());
    }

    void addShared() {
        const Vec3 &r = source_.axes.row, &c = source_.axes.column;
        const auto text = [](double v) { return OFString(decimalString(v).c_str()); };
        const std::unique_ptr<FGPlaneOrientationPatient> orientation(FGPlaneOrientationPatient::createMinimal(
            text(r.x()), text(r.y()), text(r.z()), text(c.x()), text(c.y()), text(c.z())));
        check(object_->addForAllFrames(*orientation), "orientation");
        FGPixelMeasures measures;
        check(measures.setPixelSpacing(text(source_.spacing.y()) + "\\" + text(source_.spacing.x())), "pixel spacing");
        check(measures.setSliceThickness(text(source_.sliceGapMm)), "slice thickness");
        if (evenlySpaced(source_)) check(measures.setSpacingBetweenSlices(text(source_.sliceGapMm)), "slice gap");
        check(object_->addForAllFrames(measures), "pixel measures");
        IODMultiframeDimensionModule& dimensions = object_->getDimensions();
        const OFString organisation = newUid().c_str();
        check(dimensions.addDimensionIndex(DCM_ReferencedSegmentNumber, organisation, DCM_SegmentIdentificationSequence,
                                           "Segment"),
              "dimension");
        check(
            dimensions.addDimensionIndex(DCM_ImagePositionPatient, organisation, DCM_PlanePositionSequence, "Position"),
            "dimension");
    }

    std::unique_ptr<FGDerivationImage> madeFrom(const SourceImage& image) const {
        ImageSOPInstanceReferenceMacro reference;
        check(reference.setReferencedSOPClassUID(source_.sopClassUid.c_str()), "reference");
        check(reference.setReferencedSOPInstanceUID(image.sopInstanceUid.c_str()), "reference");
        if (image.frame > 0) check(reference.addReferencedFrameNumber(Uint16(image.frame)), "reference");
        OFVector<ImageSOPInstanceReferenceMacro> references;
        references.push_back(reference);
        std::unique_ptr<FGDerivationImage> group(DcmSegmentation::createDerivationImageFG(references, ""));
        if (!group) throw Refused{"derivation"};
        return group;
    }

    const DicomSource& source_;
    std::unique_ptr<DcmSegmentation> object_;
    std::vector<Uint8> mask_;
};

Result<WrittenSegmentation> written(const std::vector<LabelledImage>& images,
                                    const std::vector<SegmentDescription>& segments, const DicomSource& source,
                                    const std::string& file, const Progress& progress) {
    Writer writer(source);
    WrittenSegmentation result;
    for (const SegmentDescription& segment : segments) {
        const auto here = [&](const LabelledImage& i) { return i.present.contains(segment.label); };
        if (std::none_of(images.begin(), images.end(), here)) continue;
        writer.addSegment(segment);
        result.labels.push_back(segment.label);
        for (std::size_t i = 0; i < images.size(); ++i) {
            if (progress.stopped()) return fail(ErrorKind::Cancelled, "stopped", file, "nothing was written");
            if (!here(images[i])) continue;
            writer.addFrame(images[i], segment.label, result.labels.size(), i + 1);
            ++result.frames;
        }
    }
    if (result.labels.empty())
        return fail(ErrorKind::Input, "no segment meets the source's images", file, "segment the root first");
    Result<DicomReference> object = writer.save(file, progress);
    if (!object) return tl::unexpected(object.error());
    result.object = std::move(*object);
    return result;
}

}  // namespace

std::vector<std::uint8_t> labelsOnImage(const LabelImage& labels, const DicomSource& source, const SourceImage& image) {
    const ImageGrid& grid = labels.grid;
    const Vec3 start = grid.toIndex(image.position) + Vec3::Constant(0.5);  // whole part: the nearest voxel
    const Vec3 perColumn = grid.toIndex(grid.origin + source.spacing.x() * source.axes.row);
    const Vec3 perRow = grid.toIndex(grid.origin + source.spacing.y() * source.axes.column);
    std::vector<std::uint8_t> picture(std::size_t(source.columns) * std::size_t(source.rows), 0);
    bool any = false;
    for (int j = 0; j < source.rows; ++j) {
        const Vec3 row = start + j * perRow;
        for (int i = 0; i < source.columns; ++i) {
            const Vec3 at = row + i * perColumn;
            if (!(at.minCoeff() >= 0.0) || at.x() >= grid.size[0] || at.y() >= grid.size[1] || at.z() >= grid.size[2])
                continue;
            const std::uint8_t label = labels.at(int(at.x()), int(at.y()), int(at.z()));
            picture[std::size_t(j) * std::size_t(source.columns) + std::size_t(i)] = label;
            any = any || label != 0;
        }
    }
    if (!any) picture.clear();
    return picture;
}

Result<WrittenSegmentation> writeSegmentationObject(const LabelImage& labels,
                                                    const std::vector<SegmentDescription>& segments,
                                                    const DicomSource& source, const std::string& file,
                                                    const Progress& progress) {
    if (Status ready = prepareDcmtk(); !ready) return tl::unexpected(ready.error());
    if (const std::string why = whyNotReferable(source); !why.empty())
        return fail(ErrorKind::Input, "no DICOM segmentation can be made: " + why, file);
    try {
        return written(labelledImages(labels, source, progress.part(0.0, 0.5)), segments, source, file,
                       progress.part(0.5, 1.0));
    } catch (const Refused& refused) {
        return fail(ErrorKind::Internal, "the DICOM segmentation could not be made: " + refused.what, file,
                    "report this line");
    }
}

}  // namespace tavr
