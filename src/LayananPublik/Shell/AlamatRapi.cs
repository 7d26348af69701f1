using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace LayananPublik.Shell;

/// <summary>A number, day or yes in an address that is none would end the page before it can say anything: what cannot be read is left out of the address.</summary>
static class AlamatRapi
{
    static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Dikenal = new();

    public static void UseAlamatRapi(this IApplicationBuilder app) => app.Use((http, lanjut) =>
    {
        if (http.Request.Query.Count == 0 || !HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } halaman) return lanjut(http);
        var syarat = Dikenal.GetOrAdd(halaman, Parameter);
        var baik = http.Request.Query.Where(q => !syarat.TryGetValue(q.Key, out var jenis) || q.Value.All(nilai => Terbaca(jenis, nilai))).ToList();
        if (baik.Count == http.Request.Query.Count) return lanjut(http);
        http.Response.Redirect(QueryHelpers.AddQueryString($"{http.Request.PathBase}{http.Request.Path}", baik));
        return Task.CompletedTask;
    });

    static Dictionary<string, Type> Parameter(Type halaman)
    {
        var hasil = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        // A private parameter of a base page is not among the derived page's own.
        for (var jenis = halaman; jenis is not null; jenis = jenis.BaseType)
            foreach (var p in jenis.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } tanda && p.PropertyType != typeof(string)) hasil.TryAdd(tanda.Name ?? p.Name, Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType);
        return hasil;
    }

    static bool Terbaca(Type jenis, string? nilai) =>
        jenis == typeof(int) ? int.TryParse(nilai, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : jenis == typeof(bool) ? bool.TryParse(nilai, out _)
        : jenis != typeof(DateOnly) || DateOnly.TryParse(nilai, CultureInfo.InvariantCulture, out _);
}
