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
#include <cmath>

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

std::pair<Index3, Index3> focusBox(const ImageGrid& grid, const std::optional<std::pair<Vec3, double>>& focus) {
    Index3 lo{0, 0, 0}, hi{grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1};
    if (!focus) return {lo, hi};
    const Vec3 at = grid.toIndex(focus->first);
    for (int a = 0; a < 3; ++a) {
        const double r = 0.5 * focus->second / grid.spacing[a];
        const auto i = std::size_t(a);
        lo[i] = std::clamp(int(std::floor(at[a] - r)), 0, std::max(0, grid.size[i] - 2));
        hi[i] = std::clamp(int(std::ceil(at[a] + r)), std::min(lo[i] + 1, grid.size[i] - 1), grid.size[i] - 1);
    }
    return {lo, hi};
}

}  // namespace

VolumeProp::VolumeProp() : prop_(vtkSmartPointer<vtkVolume>::New()) {
    prop_->SetVisibility(false);
}
VolumeProp::~VolumeProp() = default;

VolumeMapper VolumeProp::active() const {
    if (wanted_ != VolumeMapper::Auto) return wanted_;
    return gl_.software ? VolumeMapper::Cpu : VolumeMapper::Gpu;
}

void VolumeProp::setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus) {
    source_ = std::move(volume);
    focus_ = focus;
    build();
}

void VolumeProp::setMapper(VolumeMapper wanted) {
    if (wanted_ == wanted) return;
    wanted_ = wanted;
    build();
}

void VolumeProp::setGl(const GlInfo& gl) {
    gl_ = gl;
    attached_ = true;
    build();
}

void VolumeProp::setInteracting(bool on) {
    interacting_ = on;
    tune();
}

void VolumeProp::measured(double seconds) {
    auto* mapper = vtkFixedPointVolumeRayCastMapper::SafeDownCast(prop_->GetMapper());
    if (!mapper || !visible_) return;
    const double coarseness = std::pow(double(mapper->GetImageSampleDistance()), 2) * (interacting_ ? 2.0 : 1.0);
    fullSeconds_ = 0.5 * (fullSeconds_ + std::min(seconds * coarseness, 5.0));
}

void VolumeProp::setVisible(bool on) {
    visible_ = on;
    prop_->SetVisibility(visible_ && data_);
}

void VolumeProp::build() {
    if (!attached_) return;  // the mapper, and with it the resolution, depends on the GL
    data_ = nullptr;
    shown_ = nullptr;
    notice_.clear();
    prop_->SetMapper(nullptr);
    if (source_ && !source_->voxels.empty()) {
        const bool gpu = active() == VolumeMapper::Gpu;
        const auto [lo, hi] = focusBox(source_->grid, focus_);
        const Index3 factor =
            reductionFor(cropGrid(source_->grid, lo, hi), gpu ? kGpuVoxels : kCpuVoxels, gpu ? gl_.max3dTexture : 0);
        const bool reduced = factor != Index3{1, 1, 1};
        shown_ = reduced || focus_ ? std::make_shared<const Volume>(reducedVolume(*source_, lo, hi, factor)) : source_;
        data_ = wrapped(*shown_);
        prop_->SetUserMatrix(userMatrix(shown_->grid));
        prop_->SetMapper(makeMapper());
        tune();
        if (reduced) {
            const double mm = std::round(10.0 * shown_->grid.spacing.maxCoeff()) / 10.0;
            notice_ = "3-D view at " + std::to_string(mm).substr(0, 3) + " mm: " +
                      (gpu ? "the graphics card takes no finer volume" : "no graphics card, drawn by the processor");
        }
    }
    prop_->SetVisibility(visible_ && data_);
}

vtkSmartPointer<vtkVolumeMapper> VolumeProp::makeMapper() const {
    if (active() == VolumeMapper::Gpu) {
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
    const bool cpuLight = active() == VolumeMapper::Cpu;
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

void VolumeProp::setPreset(const VolumePreset& preset) {
    vtkNew<vtkColorTransferFunction> colour;
    vtkNew<vtkPiecewiseFunction> opacity;
    for (const VolumePreset::Point& p : preset.points) {
        colour->AddRGBPoint(p.hu, p.colour.r / 255.0, p.colour.g / 255.0, p.colour.b / 255.0);
        opacity->AddPoint(p.hu, p.opacity);
    }
    vtkVolumeProperty* property = prop_->GetProperty();
    property->SetColor(colour);
    property->SetScalarOpacity(opacity);
    property->SetScalarOpacityUnitDistance(preset.unitDistanceMm);
    property->SetInterpolationTypeToLinear();
    property->SetShade(preset.shade);
    property->SetSpecular(0.25);
    property->SetSpecularPower(12.0);
}

}  // namespace tavr
