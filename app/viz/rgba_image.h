#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tavr {

/// A colour, 0…255 each.
struct Rgb {
    std::uint8_t r = 255, g = 255, b = 255;
    bool operator==(const Rgb&) const = default;
};

/// A picture as a value: 8-bit RGBA, row-major, row 0 at the top, no padding.
struct RgbaImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;

    RgbaImage() = default;
    RgbaImage(int w, int h) : width(w), height(h), rgba(std::size_t(w) * std::size_t(h) * 4, 255) {}
    bool empty() const { return rgba.empty(); }
    const std::uint8_t* pixel(int x, int y) const {
        return rgba.data() + 4 * (std::size_t(y) * std::size_t(width) + std::size_t(x));
    }
    std::uint8_t* pixel(int x, int y) {
        return rgba.data() + 4 * (std::size_t(y) * std::size_t(width) + std::size_t(x));
    }
};

/// Errors (Input): the file cannot be written.
Status writePng(const RgbaImage& image, const std::string& file);

}  // namespace tavr
