#include "core/image/phantom/render.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace tavr::phantom {
namespace {

constexpr int kBlock = 8;  // voxels: a part is skipped or filled block by block where it is far from its surface
constexpr double kSteepest = 1.7;  // bound on the slope of a part's distance function
constexpr double kMinHu = -1024.0, kMaxHu = 3071.0;

/// Half-open index box of a part on one slice.
struct Window {
    int x0, x1, y0, y1;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
};

class Painter {
public:
    Painter(const std::vector<Part>& parts, const ImageGrid& grid) : parts_(parts), grid_(grid) {
        width_ = 0.5 * (grid.spacing.x() + grid.spacing.z());
        blockRadius_ = 0.5 * kBlock * std::hypot(grid.spacing.x(), grid.spacing.y());
        for (const Part& p : parts_) boxes_.push_back(indexBox(p));
    }

    void slice(int k, std::vector<float>& hu) const {
        std::fill(hu.begin(), hu.end(), -1000.0f);
        for (std::size_t p = 0; p < parts_.size(); ++p) {
            if (!parts_[p].painted) continue;
            const auto& [lo, hi] = boxes_[p];
            if (k < lo[2] || k > hi[2]) continue;
            const Window w{std::max(0, lo[0]), std::min(grid_.size[0], hi[0] + 1), std::max(0, lo[1]),
                           std::min(grid_.size[1], hi[1] + 1)};
            if (!w.empty()) paint(parts_[p], w, k, hu);
        }
    }

private:
    using IndexBox = std::pair<Index3, Index3>;

    IndexBox indexBox(const Part& part) const {
        Vec3 lo = Vec3::Constant(1e9), hi = -lo;
        for (int c = 0; c < 8; ++c) {
            const Vec3 corner(c & 1 ? part.upper.x() : part.lower.x(), c & 2 ? part.upper.y() : part.lower.y(),
                              c & 4 ? part.upper.z() : part.lower.z());
            const Vec3 x = grid_.toIndex(corner);
            lo = lo.cwiseMin(x);
            hi = hi.cwiseMax(x);
        }
        IndexBox box;
        for (int a = 0; a < 3; ++a) {
            box.first[std::size_t(a)] = int(std::floor(std::max(-1e8, lo[a])));
            box.second[std::size_t(a)] = int(std::ceil(std::min(1e8, hi[a])));
        }
        return box;
    }

    void paint(const Part& part, const Window& w, int k, std::vector<float>& hu) const {
        for (int y = w.y0; y < w.y1; y += kBlock) {
            for (int x = w.x0; x < w.x1; x += kBlock) {
                const Window block{x, std::min(x + kBlock, w.x1), y, std::min(y + kBlock, w.y1)};
                const Vec3 middle(0.5 * (block.x0 + block.x1 - 1), 0.5 * (block.y0 + block.y1 - 1), k);
                const double d = part.distance(grid_.toLps(middle));
                const double margin = kSteepest * blockRadius_ + width_;
                if (d > margin) continue;
                if (d < -margin)
                    fill(block, float(part.hu), hu);
                else
                    blend(part, block, k, hu);
            }
        }
    }

    void fill(const Window& b, float value, std::vector<float>& hu) const {
        for (int y = b.y0; y < b.y1; ++y) {
            const auto row = hu.begin() + std::ptrdiff_t(y) * grid_.size[0];
            std::fill(row + b.x0, row + b.x1, value);
        }
    }

    void blend(const Part& part, const Window& b, int k, std::vector<float>& hu) const {
        for (int y = b.y0; y < b.y1; ++y) {
            for (int x = b.x0; x < b.x1; ++x) {
                const double cover = 0.5 - part.distance(grid_.toLps(Vec3(x, y, k))) / width_;
                if (cover <= 0.0) continue;
                float& v = hu[std::size_t(y) * std::size_t(grid_.size[0]) + std::size_t(x)];
                v += float(std::min(1.0, cover) * (part.hu - v));
            }
        }
    }

    const std::vector<Part>& parts_;
    const ImageGrid& grid_;
    double width_ = 0.5, blockRadius_ = 2.0;
    std::vector<IndexBox> boxes_;
};

std::vector<float> gaussianKernel(double sigmaVoxels) {
    const int r = std::max(1, int(std::ceil(2.5 * sigmaVoxels)));
    std::vector<float> k(std::size_t(2 * r + 1));
    float sum = 0.0f;
    for (int i = -r; i <= r; ++i) {
        const double g = std::exp(-0.5 * i * i / (sigmaVoxels * sigmaVoxels));
        k[std::size_t(i + r)] = float(g);
        sum += float(g);
    }
    for (float& v : k) v /= sum;
    return k;
}

/// Convolution of `n` values `stride` apart, ends repeated; `line` is scratch.
void blurLine(float* data, int n, std::ptrdiff_t stride, const std::vector<float>& kernel, std::vector<float>& line) {
    const int r = int(kernel.size() / 2);
    line.resize(std::size_t(n + 2 * r));
    for (int i = -r; i < n + r; ++i) line[std::size_t(i + r)] = data[std::clamp(i, 0, n - 1) * stride];
    for (int i = 0; i < n; ++i) {
        float sum = 0.0f;
        for (int j = 0; j <= 2 * r; ++j) sum += kernel[std::size_t(j)] * line[std::size_t(i + j)];
        data[i * stride] = sum;
    }
}

void blurSlice(std::vector<float>& hu, int nx, int ny, const std::vector<float>& kx, const std::vector<float>& ky) {
    std::vector<float> line;
    for (int y = 0; y < ny; ++y) blurLine(&hu[std::size_t(y) * std::size_t(nx)], nx, 1, kx, line);
    for (int x = 0; x < nx; ++x) blurLine(&hu[std::size_t(x)], ny, nx, ky, line);
}

std::int16_t toHu(float v) {
    return std::int16_t(std::lround(std::clamp(double(v), kMinHu, kMaxHu)));
}

void blurAlongSlices(Volume& volume, const std::vector<float>& kernel) {
    const int nx = volume.grid.size[0], ny = volume.grid.size[1], nz = volume.grid.size[2];
    parallelFor(ny, [&](int y) {
        std::vector<float> sheet(std::size_t(nx) * std::size_t(nz)), line;
        for (int k = 0; k < nz; ++k)
            for (int x = 0; x < nx; ++x) sheet[std::size_t(k) * std::size_t(nx) + std::size_t(x)] = volume.at(x, y, k);
        for (int x = 0; x < nx; ++x) blurLine(&sheet[std::size_t(x)], nz, nx, kernel, line);
        for (int k = 0; k < nz; ++k)
            for (int x = 0; x < nx; ++x)
                volume.at(x, y, k) = toHu(sheet[std::size_t(k) * std::size_t(nx) + std::size_t(x)]);
    });
}

/// splitmix64's finaliser: the noise of a voxel depends on its index and the seed alone, so on no order of threads.
std::uint64_t hashed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// Sum of four uniform 16-bit numbers: unit variance, bell-shaped, and far cheaper than a logarithm.
float whiteNoise(std::uint64_t key) {
    const std::uint64_t h = hashed(key);
    const double sum = double(h & 0xffff) + double((h >> 16) & 0xffff) + double((h >> 32) & 0xffff) + double(h >> 48);
    return float((sum / 65536.0 - 2.0 + 0.5 * 4.0 / 65536.0) * std::sqrt(3.0));
}

double squareSum(const std::vector<float>& k) {
    double sum = 0.0;
    for (float v : k) sum += double(v) * v;
    return sum;
}

}  // namespace

void addNoise(Volume& volume, double sd, std::uint32_t seed) {
    if (sd <= 0.0) return;
    const int nx = volume.grid.size[0], ny = volume.grid.size[1], nz = volume.grid.size[2];
    const std::vector<float> plane = gaussianKernel(0.75), along = gaussianKernel(0.55);
    const int r = int(along.size() / 2);
    const float gain = float(sd / (squareSum(plane) * std::sqrt(squareSum(along))));
    constexpr int kChunk = 16;
    parallelFor((nz + kChunk - 1) / kChunk, [&](int chunk) {
        std::vector<std::vector<float>> ring(along.size(), std::vector<float>(std::size_t(nx) * std::size_t(ny)));
        const auto filtered = [&](int k) -> std::vector<float>& { return ring[std::size_t(k + r) % ring.size()]; };
        const auto prepare = [&](int k) {
            std::vector<float>& n = filtered(k);
            const std::uint64_t key = (std::uint64_t(seed) << 40) ^ (std::uint64_t(k + r) * n.size());
            for (std::size_t i = 0; i < n.size(); ++i) n[i] = gain * whiteNoise(key + i);
            blurSlice(n, nx, ny, plane, plane);
        };
        const int first = chunk * kChunk, last = std::min(nz, first + kChunk);
        for (int k = first - r; k < first + r; ++k) prepare(k);
        for (int k = first; k < last; ++k) {
            prepare(k + r);
            std::int16_t* out = &volume.at(0, 0, k);
            for (std::size_t i = 0; i < filtered(k).size(); ++i) {
                float sum = float(out[i]);
                for (int j = -r; j <= r; ++j) sum += along[std::size_t(j + r)] * filtered(k + j)[i];
                out[i] = toHu(sum);
            }
        }
    });
}

LabelImage structuresOn(const std::vector<Part>& parts, const ImageGrid& grid) {
    LabelImage out(grid);
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j) {
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const auto holds = [&x](const Part& p) {
                    return (x.array() >= p.lower.array()).all() && (x.array() <= p.upper.array()).all() &&
                           p.distance(x) < 0.0;
                };
                const auto top = std::find_if(parts.rbegin(), parts.rend(), holds);
                out.at(i, j, k) = std::uint8_t(top == parts.rend() ? PhantomStructure::Other : top->structure);
            }
        }
    });
    return out;
}

Result<Volume> render(const std::vector<Part>& parts, const ImageGrid& grid, const Scanner& scanner,
                      const Progress& progress) {
    Volume volume(grid);
    const Painter painter(parts, grid);
    const Vec3 sigma = Vec3::Constant(scanner.psfFwhm / 2.3548).cwiseQuotient(grid.spacing);
    const auto kx = gaussianKernel(sigma.x()), ky = gaussianKernel(sigma.y()), kz = gaussianKernel(sigma.z());
    const int nx = grid.size[0], ny = grid.size[1], nz = grid.size[2];
    std::atomic<int> done{0};
    parallelFor(nz, [&](int k) {
        if (progress.stopped()) return;
        std::vector<float> hu(std::size_t(nx) * std::size_t(ny));
        painter.slice(k, hu);
        blurSlice(hu, nx, ny, kx, ky);
        std::transform(hu.begin(), hu.end(), &volume.at(0, 0, k), toHu);
        progress.report(0.8 * ++done / nz, "Rendering");
    });
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "rendering the phantom was cancelled");
    blurAlongSlices(volume, kz);
    progress.report(0.9, "Adding noise");
    addNoise(volume, scanner.noiseHu, scanner.noiseSeed);
    return volume;
}

}  // namespace tavr::phantom
