using System.Reflection;
using System.Text.Json;
using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LayananPublik.Data;

/// <summary>Gives every property marked <see cref="TersegelAttribute"/> the one converter that seals it.</summary>
static class KolomTersegel
{
    public static void Pasang(ModelBuilder model, Segel? segel)
    {
        foreach (var jenis in model.Model.GetEntityTypes().ToList())
            foreach (var p in jenis.ClrType.GetProperties().Where(p => p.GetCustomAttribute<TersegelAttribute>() is not null))
                Segelkan(jenis, p, segel);
    }

    static void Segelkan(IMutableEntityType jenis, PropertyInfo p, Segel? segel)
    {
        var kolom = jenis.FindProperty(p.Name) ?? jenis.AddProperty(p);
        if (p.PropertyType == typeof(byte[])) Bait(kolom, segel);
        else if (p.PropertyType == typeof(string)) kolom.SetValueConverter(Teks(segel));
        else typeof(KolomTersegel).GetMethod(nameof(Nilai), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(p.PropertyType).Invoke(null, [kolom, segel]);
    }

    static void Bait(IMutableProperty kolom, Segel? s)
    {
        kolom.SetValueConverter(new ValueConverter<byte[], byte[]>(v => s!.Tutup(v), v => s!.BukaSegel(v)));
        kolom.SetValueComparer(new ValueComparer<byte[]>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), v => v.Length, v => v));
    }

    static ValueConverter Teks(Segel? s) => new ValueConverter<string, string>(v => s!.TutupTeks(v), v => s!.BukaTeks(v));

    static void Nilai<T>(IMutableProperty kolom, Segel? s) where T : class
    {
        kolom.SetValueConverter(new ValueConverter<T, string>(
            v => s!.TutupTeks(JsonSerializer.Serialize(v, JsonSerializerOptions.Web)), v => JsonSerializer.Deserialize<T>(s!.BukaTeks(v), JsonSerializerOptions.Web)!));
        kolom.SetValueComparer(new ValueComparer<T>((a, b) => Equals(a, b), v => v.GetHashCode(), v => v));
    }
}

/// <summary>The model holds the keys of its app; two apps in one process (tests) must not share it.</summary>
sealed class KunciModel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as LayananDb)?.Segel, designTime);
}
