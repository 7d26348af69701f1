using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>Letters: what waits for the signer first, then the issued ones; the filter lives in the address.</summary>
public sealed partial class SuratPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam, NavigationManager nav)
{
    List<BarisSurat>? menunggu;
    List<BarisSurat> terbit = [];
    SaringSurat saring = new();
    int sampaiBaris = SuratQuery.PerHalaman;
    bool adaLagi;
    int giliran;

    [Parameter] public int? Id { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }
    [SupplyParameterFromQuery] DateOnly? Dari { get; set; }
    [SupplyParameterFromQuery] DateOnly? Sampai { get; set; }
    [SupplyParameterFromQuery] string? Kirim { get; set; }

    bool Menyetujui => Petugas?.Boleh(Izin.TandatanganiSurat) == true;

    bool Disaring => !string.IsNullOrWhiteSpace(Cari) || Dari is not null || Sampai is not null || SaringanKirim != SaringKirim.Semua;

    SaringKirim SaringanKirim => Enum.TryParse<SaringKirim>(Kirim, ignoreCase: true, out var k) && Enum.IsDefined(k) ? k : SaringKirim.Semua;

    /// <summary>Where a signer goes on after this letter.</summary>
    string? Berikut => menunggu?.FirstOrDefault(s => s.Id != Id) is { } s ? Alamat(s.Id) : null;

    // Delivery ticks come with the conversations.
    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Surat, Topik.Percakapan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        var baru = new SaringSurat(Cari, Dari, Sampai, SaringanKirim);
        if (menunggu is not null && baru == saring) return;
        (saring, sampaiBaris) = (baru, SuratQuery.PerHalaman);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        menunggu = await db.SuratMenungguAsync(Petugas, HariUnit.Kini(jam), Selesai);
        giliran = await db.JumlahGiliranAsync(Petugas, HariUnit.Kini(jam), Selesai);
        terbit = await db.SuratTerbitAsync(saring, Petugas, sampaiBaris + 1, Selesai);
        adaLagi = terbit.Count > sampaiBaris;
        if (adaLagi) terbit.RemoveAt(sampaiBaris);
    }

    Task TambahAsync()
    {
        sampaiBaris += SuratQuery.PerHalaman;
        return MuatAsync();
    }

    void Saring(string? cari, DateOnly? dari, DateOnly? sampai) => nav.NavigateTo(AlamatDengan(Id, cari, dari, sampai), replace: true);

    void SaringKiriman(string? kirim) => nav.NavigateTo(nav.GetUriWithQueryParameter("kirim", string.IsNullOrEmpty(kirim) ? null : kirim), replace: true);

    string Alamat(int? id) => AlamatDengan(id, Cari, Dari, Sampai);

    string AlamatDengan(int? id, string? cari, DateOnly? dari, DateOnly? sampai) => nav.GetUriWithQueryParameters(nav.ToAbsoluteUri(id is null ? "surat" : string.Create(CultureInfo.InvariantCulture, $"surat/{id}")).ToString(),
        new Dictionary<string, object?> { ["cari"] = string.IsNullOrWhiteSpace(cari) ? null : cari.Trim(), ["dari"] = dari, ["sampai"] = sampai });

    static string? Tulis(DateOnly? t) => t?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly? Baca(object? nilai) => DateOnly.TryParseExact(nilai as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null;
}
