#include "planning/segmentation/mask_edits.h"

#include "core/base/parallel.h"
#include "planning/segmentation/redistance.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kExactMm = 12.0;        ///< outside a brush the distance is exact this far: more than anything reads
constexpr double kSweptMm = 3.0;         ///< beyond a brush that the other side is made anew
constexpr double kSmoothedShare = 0.35;  ///< of the brush's radius: standard deviation of the smoothing
constexpr double kQuietMm = 0.6;         ///< smoothing of the CT before its voxels are held against a window
constexpr double kFlatHuPerMm = 60.0;    ///< least slope that a threshold surface is scaled by
constexpr double kCalciumReachMm = 2.5;  ///< as in root_labels.cpp

RootLabel labelOf(EditTarget target) {
    switch (target) {
        case EditTarget::Lumen:
            return kLumen;
        case EditTarget::Calcium:
            return kCalcium;
        case EditTarget::LeftCoronary:
            return kLeftCoronary;
        case EditTarget::RightCoronary:
            return kRightCoronary;
        case EditTarget::Leaflets:
            return kLeaflets;
        case EditTarget::Myocardium:
            return kMyocardium;
    }
    return kBackground;
}

/// Calls visit(voxel's place in the patch, LPS point) for each voxel, slices in parallel.
template <class F>
void eachVoxel(const FieldPatch& patch, const ImageGrid& grid, const F& visit) {
    parallelFor(patch.size[2], [&](int k) {
        const Vec3 step = grid.toLps(Vec3(1, 0, 0)) - grid.toLps(Vec3(0, 0, 0));
        for (int j = 0; j < patch.size[1]; ++j) {
            Vec3 x = grid.toLps(Vec3(patch.box.lo[0], patch.box.lo[1] + j, patch.box.lo[2] + k));
            for (int i = 0; i < patch.size[0]; ++i, x += step) visit(patch.offset(i, j, k), x);
        }
    });
}

/// The CT on the patch's voxels, a little smoothed: noise must not pepper a threshold's surface.
FieldPatch quietCt(const Volume& ct, const ImageGrid& grid, const FieldPatch& like) {
    FieldPatch hu = like;
    eachVoxel(hu, grid, [&](std::size_t n, const Vec3& x) { hu.values[n] = float(sampleLinear(ct, x)); });
    hu.values = smoothedPatch(hu, kQuietMm, grid.spacing);
    return hu;
}

/// After a change within the brush.
void redistanceNear(ScalarImage& field, const Brush& brush, Sides sides) {
    FieldPatch near(field, brush.box(field.grid, kSweptMm));
    redistance(near, field.grid.spacing, sides);
    near.putInto(field);
}

/// Union or difference with the brush: exact at once on the side that loses room, and made anew on the other.
void combine(ScalarImage& field, const Brush& brush, bool paint) {
    FieldPatch patch(field, brush.box(field.grid, kExactMm));
    eachVoxel(patch, field.grid, [&](std::size_t n, const Vec3& x) {
        const auto s = float(brush.distance(x));
        patch.values[n] = paint ? std::min(patch.values[n], s) : std::max(patch.values[n], -s);
    });
    patch.putInto(field);
    redistanceNear(field, brush, paint ? Sides::Inside : Sides::Outside);
}

/// Twicing (Tukey 1977) of a Gaussian: dents and bumps go, what bends gently neither shrinks nor swells to first order.
/// Fades out towards the brush's rim.
void smooth(ScalarImage& field, const Brush& brush, double radiusMm) {
    const double sigma = std::max(0.5, kSmoothedShare * radiusMm);
    FieldPatch patch(field, brush.box(field.grid, 5.0 * sigma));
    FieldPatch once = patch, twice = patch;
    once.values = smoothedPatch(patch, sigma, field.grid.spacing);
    twice.values = smoothedPatch(once, sigma, field.grid.spacing);
    eachVoxel(patch, field.grid, [&](std::size_t n, const Vec3& x) {
        const double inside = std::clamp(-brush.distance(x) / (0.5 * radiusMm), 0.0, 1.0);
        const double weight = inside * inside * (3.0 - 2.0 * inside);
        patch.values[n] += float(weight * double(2.0F * once.values[n] - twice.values[n] - patch.values[n]));
    });
    patch.putInto(field);
    redistanceNear(field, brush, Sides::Both);
}

/// The passable voxels that are joined (6 neighbours) to a passable seed.
std::vector<char> flooded(const FieldPatch& patch, const std::vector<char>& passable, const std::vector<char>& seeds) {
    std::vector<char> reached(passable.size(), 0);
    std::vector<Index3> front;
    const auto enter = [&](const Index3& x) {
        const std::size_t n = patch.offset(x[0], x[1], x[2]);
        if (reached[n] || !passable[n]) return;
        reached[n] = 1;
        front.push_back(x);
    };
    for (int k = 0; k < patch.size[2]; ++k)
        for (int j = 0; j < patch.size[1]; ++j)
            for (int i = 0; i < patch.size[0]; ++i)
                if (seeds[patch.offset(i, j, k)]) enter({i, j, k});
    while (!front.empty()) {
        const Index3 x = front.back();
        front.pop_back();
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (const int step : {-1, 1}) {
                Index3 y = x;
                y[axis] += step;
                if (y[axis] >= 0 && y[axis] < patch.size[axis]) enter(y);
            }
    }
    return reached;
}

/// The patch's outermost voxels, where what is outside may go on.
std::vector<char> facesOf(const FieldPatch& patch) {
    std::vector<char> faces(patch.values.size(), 0);
    for (int k = 0; k < patch.size[2]; ++k)
        for (int j = 0; j < patch.size[1]; ++j)
            for (int i = 0; i < patch.size[0]; ++i)
                faces[patch.offset(i, j, k)] = i == 0 || j == 0 || k == 0 || i == patch.size[0] - 1 ||
                                               j == patch.size[1] - 1 || k == patch.size[2] - 1;
    return faces;
}

/// Joined outside voxels that the brush touches and that do not reach the patch's faces become lumen. With a disc only
/// its slab counts: a hole may then go on above and below it.
void fill(ScalarImage& field, const Brush& brush, const MaskEdit& edit) {
    FieldPatch patch(field, brush.box(field.grid, edit.radiusMm + 2.0));
    std::vector<char> touched(patch.values.size(), 0), outside(patch.values.size(), 0);
    eachVoxel(patch, field.grid, [&](std::size_t n, const Vec3& x) {
        const bool inSlab =
            !edit.disc || std::abs(edit.disc->normal.dot(x - edit.stroke.front())) <= edit.disc->halfThicknessMm;
        outside[n] = patch.values[n] >= 0.0F && inSlab;
        touched[n] = brush.contains(x);
    });
    const std::vector<char> open = flooded(patch, outside, facesOf(patch));
    for (std::size_t n = 0; n < open.size(); ++n)
        if (open[n]) outside[n] = 0;
    const std::vector<char> hole = flooded(patch, outside, touched);
    if (std::find(hole.begin(), hole.end(), 1) == hole.end()) return;
    const auto shallow = 0.5F * float(field.grid.spacing.minCoeff());
    for (std::size_t n = 0; n < hole.size(); ++n)
        if (hole[n]) patch.values[n] = -std::max(patch.values[n], shallow);
    redistance(patch, field.grid.spacing, Sides::Both);
    patch.putInto(field);
}

/// Union with the part of the brush whose CT lies in the window; its edge is where the CT crosses the window's ends.
void paintByHu(ScalarImage& field, const Volume& ct, const Brush& brush, const HuWindow& window) {
    FieldPatch patch(field, brush.box(field.grid, kSweptMm));
    const FieldPatch hu = quietCt(ct, field.grid, patch);
    std::vector<bool> steep(patch.values.size(), false);
    const auto slope = [&](std::size_t n, std::size_t stride, double spacing) {
        const std::size_t a = n >= stride ? n - stride : n, b = n + stride < hu.values.size() ? n + stride : n;
        return double(hu.values[b] - hu.values[a]) / (2.0 * spacing);
    };
    std::vector<float> painted(patch.values.size());
    eachVoxel(patch, field.grid, [&](std::size_t n, const Vec3& x) {
        const double v = hu.values[n];
        const auto row = std::size_t(patch.size[0]), slice = row * std::size_t(patch.size[1]);
        const Vec3 gradient(slope(n, 1, field.grid.spacing.x()), slope(n, row, field.grid.spacing.y()),
                            slope(n, slice, field.grid.spacing.z()));
        const double beyond = std::max(window.low - v, v - window.high) / std::max(kFlatHuPerMm, gradient.norm());
        painted[n] = float(std::max(brush.distance(x), beyond));
    });
    for (std::size_t n = 0; n < painted.size(); ++n) {
        steep[n] = painted[n] < patch.values[n];
        patch.values[n] = std::min(patch.values[n], painted[n]);
    }
    redistance(patch, field.grid.spacing, Sides::Both, steep);
    patch.putInto(field);
}

/// What is lumen now and was not, and the other way round. Calcium stays while it lies at the wall.
void relabel(RootModel& root, const Brush& brush) {
    const ImageGrid& grid = root.labels.grid;
    const VoxelBox box = brush.box(grid, kSweptMm);
    for (int k = box.lo[2]; k <= box.hi[2]; ++k)
        for (int j = box.lo[1]; j <= box.hi[1]; ++j)
            for (int i = box.lo[0]; i <= box.hi[0]; ++i) {
                std::uint8_t& label = root.labels.at(i, j, k);
                const double d = root.lumenDistance.at(i, j, k);
                const bool wasLumen = label == kLumen || label == kLeaflets;
                if (d < 0.0 && !wasLumen && label != kCalcium) label = kLumen;
                if (d >= 0.0 && (wasLumen || (label == kCalcium && d > kCalciumReachMm))) label = kBackground;
            }
}

void editLumen(RootModel& root, const Volume& ct, const MaskEdit& edit, const Brush& brush) {
    ScalarImage& field = root.lumenDistance;
    switch (edit.tool) {
        case EditTool::Paint:
            combine(field, brush, true);
            break;
        case EditTool::Erase:
            combine(field, brush, false);
            break;
        case EditTool::Smooth:
            smooth(field, brush, edit.radiusMm);
            break;
        case EditTool::Fill:
            fill(field, brush, edit);
            break;
        case EditTool::ThresholdPaint:
            paintByHu(field, ct, brush, *edit.window);
            break;
    }
    relabel(root, brush);
}

void editLabel(RootModel& root, const Volume& ct, const MaskEdit& edit, const Brush& brush) {
    const RootLabel target = labelOf(edit.target);
    FieldPatch patch(root.lumenDistance, brush.box(root.labels.grid, 0.0));
    eachVoxel(patch, root.labels.grid, [&](std::size_t n, const Vec3& x) {
        if (!brush.contains(x)) return;
        if (edit.window) {
            const double hu = sampleLinear(ct, x);
            if (hu < edit.window->low || hu > edit.window->high) return;
        }
        const auto size = patch.size;
        const auto at = [&](int i, int j, int k) -> std::uint8_t& {
            return root.labels.at(patch.box.lo[0] + i, patch.box.lo[1] + j, patch.box.lo[2] + k);
        };
        std::uint8_t& label = at(int(n) % size[0], int(n) / size[0] % size[1], int(n) / (size[0] * size[1]));
        if (edit.tool != EditTool::Erase)
            label = target;
        else if (label == target)
            label = patch.values[n] < 0.0F ? kLumen : kBackground;
    });
    if (edit.target == EditTarget::Calcium) root.calciumEdits.push_back(edit);
}

}  // namespace

bool reaches(const RootModel& root, const MaskEdit& edit) {
    return !Brush(edit).box(root.labels.grid, 0.0).empty();
}

RootModel applyEdits(RootModel root, const Volume& ct, const std::vector<MaskEdit>& edits) {
    for (const MaskEdit& edit : edits) {
        const Brush brush(edit);
        if (brush.box(root.labels.grid, 0.0).empty()) continue;
        edit.target == EditTarget::Lumen ? editLumen(root, ct, edit, brush) : editLabel(root, ct, edit, brush);
    }
    return root;
}

}  // namespace tavr
