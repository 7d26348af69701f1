using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LayananPublik.Data;

/// <summary>Every time is stored as a UTC DateTime: SQLite cannot order or compare a DateTimeOffset.</summary>
public sealed class KeUtc() : ValueConverter<DateTimeOffset, DateTime>(
    x => x.UtcDateTime, x => new DateTimeOffset(DateTime.SpecifyKind(x, DateTimeKind.Utc)));

public static class KolomJson
{
    /// <summary>Keeps an immutable value as JSON text; nothing queries into it.</summary>
    public static PropertyBuilder<T> SebagaiJson<T>(this PropertyBuilder<T> p) where T : class =>
        p.HasConversion(
            new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, JsonSerializerOptions.Web), s => Terbaca<T>.Dari(s)),
            // What was not replaced is the same object: without looking at that first every save would write a whole catalogue entry out twice to compare it.
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b) || Teks(a) == Teks(b), v => Teks(v)!.GetHashCode(StringComparison.Ordinal), v => v));

    static string? Teks<T>(T? v) => v is null ? null : JsonSerializer.Serialize(v, JsonSerializerOptions.Web);
}

/// <summary>The same text is the same value: services and letterheads are read with every message and change once a year.</summary>
static class Terbaca<T> where T : class
{
    const int Terbanyak = 2_000;
    static readonly ConcurrentDictionary<string, T> Ingatan = new(StringComparer.Ordinal);

    public static T Dari(string teks)
    {
        if (Ingatan.TryGetValue(teks, out var ada)) return ada;
        if (Ingatan.Count >= Terbanyak) Ingatan.Clear();
        return Ingatan[teks] = JsonSerializer.Deserialize<T>(teks, JsonSerializerOptions.Web)!;
    }
}
