// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/secretbytes.h"

#include <QtGlobal>

#include <sodium.h>

#include <new>

namespace knotebook {

namespace {

unsigned char *secretMemory(std::size_t size)
{
    // May be called any number of times, from any thread.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    auto *memory = static_cast<unsigned char *>(sodium_malloc(size));
    if (!memory)
        throw std::bad_alloc();
    sodium_memzero(memory, size); // it comes filled with 0xdb
    return memory;
}

} // namespace

void SecretBytes::Wipe::operator()(unsigned char *memory) const
{
    sodium_free(memory); // overwrites it first
}

SecretBytes::SecretBytes(std::size_t size) : m_memory(secretMemory(size)), m_size(size) { }

void SecretBytes::shorten(std::size_t size)
{
    Q_ASSERT(size <= m_size);
    sodium_memzero(data() + size, m_size - size);
    m_size = size;
}

} // namespace knotebook
