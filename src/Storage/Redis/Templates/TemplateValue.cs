using System.Buffers.Binary;
using System.Text;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Redis.Templates;

/// <summary>A template as bytes: the person's id in UTF-8, a zero, the numbers as 32-bit little-endian floats.</summary>
internal static class TemplateValue
{
    public static byte[] Write(Template template)
    {
        var person = Encoding.UTF8.GetByteCount(template.PersonId);
        var bytes = new byte[person + 1 + (template.Embedding.Length * sizeof(float))];
        Encoding.UTF8.GetBytes(template.PersonId, bytes);
        for (var index = 0; index < template.Embedding.Length; index++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(person + 1 + (index * sizeof(float))), template.Embedding[index]);
        return bytes;
    }

    public static Template Read(string id, string modelId, ReadOnlySpan<byte> bytes)
    {
        var person = bytes.IndexOf((byte)0);
        var numbers = bytes[(person + 1)..];
        var embedding = new float[numbers.Length / sizeof(float)];
        for (var index = 0; index < embedding.Length; index++)
            embedding[index] = BinaryPrimitives.ReadSingleLittleEndian(numbers[(index * sizeof(float))..]);
        return new Template(id, Encoding.UTF8.GetString(bytes[..person]), modelId, embedding);
    }
}
