#include "core/dicom/header_reader.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/sorters/phase_text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <functional>

namespace tavr {
namespace {

constexpr int kMostFrames = 20000;

/// Looks a value up where an enhanced image may keep it: the frame's own group, the shared group, the top level.
class FrameValues {
public:
    FrameValues(DcmDataset& dataset, DcmItem* shared, DcmItem* own) : places_{own, shared}, top_(dataset) {}

    std::vector<DcmItem*> itemsFor(const DcmTagKey& group) const {
        std::vector<DcmItem*> items;
        for (DcmItem* place : places_) {
            DcmItem* item = nullptr;
            if (place && place->findAndGetSequenceItem(group, item, 0).good() && item) items.push_back(item);
        }
        items.push_back(&top_);
        return items;
    }
    std::string text(const DcmTagKey& group, const DcmTagKey& tag) const {
        for (DcmItem* item : itemsFor(group))
            if (std::string value = textValue(*item, tag); !value.empty()) return value;
        return {};
    }
    std::optional<double> number(const DcmTagKey& group, const DcmTagKey& tag) const {
        for (DcmItem* item : itemsFor(group))
            if (auto value = numberValue(*item, tag)) return value;
        return std::nullopt;
    }
    std::vector<double> numbers(const DcmTagKey& group, const DcmTagKey& tag, unsigned long count) const {
        for (DcmItem* item : itemsFor(group))
            if (auto values = numberValues(*item, tag, count); !values.empty()) return values;
        return {};
    }

private:
    std::array<DcmItem*, 2> places_;
    DcmDataset& top_;
};

/// Equal identity, equal number. The ID decides where there is one: names are spelled in too many ways.
std::uint64_t patientHash(DcmDataset& d) {
    std::string id = textValue(d, DCM_PatientID);
    if (id.empty()) id = textValue(d, DCM_PatientName) + "|" + textValue(d, DCM_PatientBirthDate);
    return std::hash<std::string>{}(id);
}

FrameHeader readCommon(DcmDataset& d, std::size_t file) {
    FrameHeader h;
    h.file = file;
    h.instance = intValue(d, DCM_InstanceNumber, 0);
    h.sopInstanceUid = textValue(d, DCM_SOPInstanceUID);
    h.sopClassUid = textValue(d, DCM_SOPClassUID);
    h.seriesUid = textValue(d, DCM_SeriesInstanceUID);
    h.studyUid = textValue(d, DCM_StudyInstanceUID);
    h.frameOfReferenceUid = textValue(d, DCM_FrameOfReferenceUID);
    h.patient = patientHash(d);
    h.modality = textValue(d, DCM_Modality);
    h.description = textValue(d, DCM_SeriesDescription);
    h.protocol = textValue(d, DCM_ProtocolName);
    h.date = textValue(d, DCM_SeriesDate);
    if (h.date.empty()) h.date = textValue(d, DCM_StudyDate);
    h.manufacturer = textValue(d, DCM_Manufacturer);
    h.contrast = !textValue(d, DCM_ContrastBolusAgent).empty() || d.tagExistsWithValue(DCM_ContrastBolusAgentSequence);
    h.hasPixels = d.tagExists(DCM_PixelData);
    h.rows = intValue(d, DCM_Rows, 0);
    h.columns = intValue(d, DCM_Columns, 0);
    h.samplesPerPixel = intValue(d, DCM_SamplesPerPixel, 1);
    return h;
}

void readGeometry(const FrameValues& values, FrameHeader& h) {
    const auto p = values.numbers(DCM_PlanePositionSequence, DCM_ImagePositionPatient, 3);
    if (!p.empty()) h.position = Vec3(p[0], p[1], p[2]);
    const auto o = values.numbers(DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient, 6);
    if (!o.empty()) h.axes = PlaneAxes{Vec3(o[0], o[1], o[2]), Vec3(o[3], o[4], o[5])};
    const auto s = values.numbers(DCM_PixelMeasuresSequence, DCM_PixelSpacing, 2);
    if (!s.empty()) h.spacing = Vec2(s[1], s[0]);  // the standard gives the distance between rows first
}

PhaseClues readPhase(const FrameValues& values) {
    const DcmTagKey cardiac = DCM_CardiacSynchronizationSequence;
    PhaseClues clues;
    clues.percentRR = values.number(cardiac, DCM_NominalPercentageOfCardiacPhase);
    clues.triggerMs = values.number(cardiac, DCM_NominalCardiacTriggerDelayTime);
    if (!clues.triggerMs) clues.triggerMs = values.number(cardiac, DCM_TriggerTime);
    clues.intervalMs = values.number(cardiac, DCM_RRIntervalTimeNominal);
    if (!clues.intervalMs) clues.intervalMs = values.number(cardiac, DCM_NominalInterval);
    const auto rate = values.number(cardiac, DCM_HeartRate);
    if (!clues.intervalMs && rate && *rate > 20.0) clues.intervalMs = 60000.0 / *rate;
    clues.temporalIndex = values.number(DCM_FrameContentSequence, DCM_TemporalPositionIndex);
    if (!clues.temporalIndex)
        clues.temporalIndex = values.number(DCM_FrameContentSequence, DCM_TemporalPositionIdentifier);
    if (!clues.percentRR) clues.percentRR = percentInText(values.text(DCM_FrameContentSequence, DCM_ImageComments));
    if (clues.percentRR && (*clues.percentRR < 0.0 || *clues.percentRR > 100.0)) clues.percentRR.reset();
    return clues;
}

void readFrame(const FrameValues& values, FrameHeader& h) {
    readGeometry(values, h);
    h.phase = readPhase(values);
    h.imageType = values.text(DCM_CTImageFrameTypeSequence, DCM_FrameType);
    if (h.imageType.empty()) h.imageType = values.text(DCM_CTImageFrameTypeSequence, DCM_ImageType);
    h.kernel = values.text(DCM_CTReconstructionSequence, DCM_ConvolutionKernel);
    h.kvp = values.number(DCM_CTXRayDetailsSequence, DCM_KVP);
    h.rescaleType = values.text(DCM_PixelValueTransformationSequence, DCM_RescaleType);
    h.stack = values.text(DCM_FrameContentSequence, DCM_StackID);
    const auto own = values.number(DCM_FrameContentSequence, DCM_FrameAcquisitionNumber);
    const auto acquisition = own ? own : values.number(DCM_FrameContentSequence, DCM_AcquisitionNumber);
    if (acquisition && std::abs(*acquisition) < 2e9) h.acquisition = int(*acquisition);
}

DcmSequenceOfItems* sequenceAt(DcmDataset& d, const DcmTagKey& tag) {
    DcmSequenceOfItems* sequence = nullptr;
    return d.findAndGetSequence(tag, sequence).good() ? sequence : nullptr;
}

Result<Frames> readEnhanced(DcmDataset& d, const FrameHeader& common, DcmSequenceOfItems& perFrame, int count) {
    if (count < 1 || perFrame.card() != static_cast<unsigned long>(count))
        return fail(ErrorKind::Input, "the number of frames and their descriptions differ");
    DcmSequenceOfItems* sharedSequence = sequenceAt(d, DCM_SharedFunctionalGroupsSequence);
    DcmItem* shared = sharedSequence && sharedSequence->card() > 0 ? sharedSequence->getItem(0) : nullptr;
    Frames frames;
    frames.reserve(std::size_t(count));
    for (DcmObject* own = perFrame.nextInContainer(nullptr); own; own = perFrame.nextInContainer(own)) {
        FrameHeader h = common;
        h.frame = int(frames.size());
        readFrame(FrameValues(d, shared, dynamic_cast<DcmItem*>(own)), h);
        frames.push_back(std::move(h));
    }
    return frames;
}

}  // namespace

Result<Frames> readFrameHeaders(DcmDataset& dataset, std::size_t file) {
    FrameHeader common = readCommon(dataset, file);
    if (!common.hasPixels && common.modality.empty()) return fail(ErrorKind::Input, "holds no image");
    const int count = intValue(dataset, DCM_NumberOfFrames, 1);
    if (count < 0 || count > kMostFrames) return fail(ErrorKind::Input, "claims an impossible number of frames");
    if (DcmSequenceOfItems* perFrame = sequenceAt(dataset, DCM_PerFrameFunctionalGroupsSequence))
        return readEnhanced(dataset, common, *perFrame, count);
    readFrame(FrameValues(dataset, nullptr, nullptr), common);
    // Several frames without a position each cannot be stacked; one header then stands for all and says so.
    if (count > 1) common.position.reset();
    return Frames{std::move(common)};
}

}  // namespace tavr
