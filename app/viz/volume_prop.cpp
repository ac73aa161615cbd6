#include "app/viz/volume_prop.h"

#include "app/viz/volume_reduction.h"

#include <vtkColorTransferFunction.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkGPUVolumeRayCastMapper.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkPiecewiseFunction.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>
#include <vtkVolume.h>
#include <vtkVolumeProperty.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tavr {
namespace {

// The CPU mapper takes about 0.1 s a frame and under a second for its gradients at this size (2 cores).
constexpr double kCpuVoxels = 4e6;
constexpr double kStillStep = 0.75;  // of a voxel
constexpr double kStillSeconds = 0.3, kMovingSeconds = 0.08;
constexpr double kGpuVoxels = 4e8;

/// Rotation (or reflection) and origin of the grid; the spacing stays with the image data.
vtkSmartPointer<vtkMatrix4x4> userMatrix(const ImageGrid& grid) {
    auto m = vtkSmartPointer<vtkMatrix4x4>::New();
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 3; ++c) m->SetElement(r, c, grid.direction(r, c));
        m->SetElement(r, 3, grid.origin[r]);
    }
    return m;
}

vtkSmartPointer<vtkImageData> wrapped(const Volume& volume) {
    auto array = vtkSmartPointer<vtkShortArray>::New();
    // VTK only reads; the owner keeps the voxels alive as long as the image data.
    array->SetArray(const_cast<std::int16_t*>(volume.voxels.data()), vtkIdType(volume.voxels.size()), 1);
    auto data = vtkSmartPointer<vtkImageData>::New();
    data->SetDimensions(volume.grid.size.data());
    data->SetSpacing(volume.grid.spacing.data());
    data->GetPointData()->SetScalars(array);
    return data;
}

// Transfer function for contrast CT. Levels: muscle 50, opacified blood 250–500, calcium above 600–850 HU
// (docs/definitions.md, Calcium), bone 300–1500.
struct TransferPoint {
    double hu;
    Rgb colour;
    double opacity;  // over 1 mm
};
constexpr std::array<TransferPoint, 7> kHeartAndVessels{{{-1024, {0, 0, 0}, 0.0},
                                                         {130, {90, 20, 20}, 0.0},
                                                         {200, {170, 50, 40}, 0.10},
                                                         {320, {220, 110, 80}, 0.45},
                                                         {480, {250, 205, 170}, 0.75},
                                                         {800, {255, 250, 235}, 0.90},
                                                         {3071, {255, 255, 255}, 0.95}}};

void applyTransfer(vtkVolumeProperty& property) {
    vtkNew<vtkColorTransferFunction> colour;
    vtkNew<vtkPiecewiseFunction> opacity;
    for (const TransferPoint& p : kHeartAndVessels) {
        colour->AddRGBPoint(p.hu, p.colour.r / 255.0, p.colour.g / 255.0, p.colour.b / 255.0);
        opacity->AddPoint(p.hu, p.opacity);
    }
    property.SetColor(colour);
    property.SetScalarOpacity(opacity);
    property.SetScalarOpacityUnitDistance(1.0);
    property.SetInterpolationTypeToLinear();
    property.ShadeOn();
    property.SetSpecular(0.25);
    property.SetSpecularPower(12.0);
}

}  // namespace

VolumeProp::VolumeProp() : prop_(vtkSmartPointer<vtkVolume>::New()) {
    prop_->SetVisibility(false);
    applyTransfer(*prop_->GetProperty());
}
VolumeProp::~VolumeProp() = default;

bool VolumeProp::onGpu() const {
    return wanted_.mapper == VolumeMapper::Gpu || (wanted_.mapper == VolumeMapper::Auto && !gl_.software);
}

void VolumeProp::show(const SceneVolume& volume, const GlInfo& gl, bool interacting) {
    const SceneVolume old = std::exchange(wanted_, volume);
    const bool sameGl = std::exchange(gl_, gl) == gl;
    const bool same = old.image == volume.image && old.focus == volume.focus && old.mapper == volume.mapper && sameGl;
    interacting_ = interacting;
    if (same) {
        tune();
    } else {
        build();
    }
    prop_->SetVisibility(wanted_.visible && data_);
}

void VolumeProp::measured(double seconds) {
    auto* mapper = vtkFixedPointVolumeRayCastMapper::SafeDownCast(prop_->GetMapper());
    if (!mapper || !wanted_.visible) return;
    const double coarseness = std::pow(double(mapper->GetImageSampleDistance()), 2) * (interacting_ ? 2.0 : 1.0);
    fullSeconds_ = 0.5 * (fullSeconds_ + std::min(seconds * coarseness, 5.0));
}

void VolumeProp::build() {
    data_ = nullptr;
    shown_ = nullptr;
    notice_.reset();
    prop_->SetMapper(nullptr);
    if (!wanted_.image || wanted_.image->voxels.empty()) return;
    const Volume& source = *wanted_.image;
    const bool gpu = onGpu();
    const auto [lo, hi] = focusBox(source.grid, wanted_.focus);
    const Index3 factor =
        reductionFor(cropGrid(source.grid, lo, hi), gpu ? kGpuVoxels : kCpuVoxels, gpu ? gl_.max3dTexture : 0);
    const bool reduced = factor != Index3{1, 1, 1};
    shown_ = reduced || wanted_.focus ? std::make_shared<const Volume>(reducedVolume(source, lo, hi, factor))
                                      : wanted_.image;
    data_ = wrapped(*shown_);
    prop_->SetUserMatrix(userMatrix(shown_->grid));
    prop_->SetMapper(makeMapper());
    tune();
    if (reduced) notice_ = VolumeNotice{shown_->grid.spacing.maxCoeff(), !gpu};
}

vtkSmartPointer<vtkVolumeMapper> VolumeProp::makeMapper() const {
    if (onGpu()) {
        auto mapper = vtkSmartPointer<vtkGPUVolumeRayCastMapper>::New();
        mapper->SetInputData(data_);
        mapper->SetAutoAdjustSampleDistances(0);
        mapper->SetUseJittering(1);
        return mapper;
    }
    auto mapper = vtkSmartPointer<vtkFixedPointVolumeRayCastMapper>::New();
    mapper->SetInputData(data_);
    mapper->SetAutoAdjustSampleDistances(0);
    return mapper;
}

void VolumeProp::tune() {
    if (!data_) return;
    const double finest = shown_->grid.spacing.minCoeff();
    const bool slow = gl_.software;
    // The CPU mapper lights one side only and comes out darker.
    const bool cpuLight = !onGpu();
    prop_->GetProperty()->SetAmbient(cpuLight ? 0.4 : 0.25);
    prop_->GetProperty()->SetDiffuse(cpuLight ? 1.0 : 0.8);
    if (auto* gpu = vtkGPUVolumeRayCastMapper::SafeDownCast(prop_->GetMapper())) {
        gpu->SetSampleDistance(float(finest * (slow && interacting_ ? 2.0 : 0.5)));
        gpu->SetImageSampleDistance(slow ? (interacting_ ? 6.0F : 2.0F) : 1.0F);
    } else if (auto* cpu = vtkFixedPointVolumeRayCastMapper::SafeDownCast(prop_->GetMapper())) {
        cpu->SetSampleDistance(float(finest * (interacting_ ? 2.0 : 1.0) * kStillStep));
        const double wanted =
            interacting_ ? std::sqrt(0.5 * fullSeconds_ / kMovingSeconds) : std::sqrt(fullSeconds_ / kStillSeconds);
        cpu->SetImageSampleDistance(float(std::clamp(wanted, interacting_ ? 2.0 : 1.0, interacting_ ? 6.0 : 3.0)));
    }
}

}  // namespace tavr
