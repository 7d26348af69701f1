using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>An office that has edited its first list: that list is shown wherever a first list is.</summary>
public sealed class MenuKantorTests : IDisposable
{
    static readonly SusunanMenu Sendiri = SusunanMenu.Bawaan with { MenuUtama = [new("PETUGAS", "Bicara dengan Petugas", ""), new("KAT:KTP", "Urusan KTP", "")] };
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static string[] Urutan => [.. Sendiri.MenuUtama.Select(b => b.Id)];

    public void Dispose() => kantor.Dispose();

    async Task<KatalogUnit> AturAsync()
    {
        await using var db = kantor.Dbs.CreateDbContext();
        db.MenuUnit.Add(MenuUnit.Untuk(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct), Sendiri));
        await db.SaveChangesAsync(Ct);
        return await db.KatalogObrolanAsync(kantor.Kecamatan.Jalur, AturanPelayanan.Bawaan, Ct);
    }

    [Fact]
    public async Task Whoever_sends_the_data_line_first_gets_the_edited_list()
    {
        await AturAsync();
        var jawaban = Assert.Single(await new ObrolanUji(kantor).TeksAsync("Sari Anggraini#12-05-1990#003/005"));
        Assert.StartsWith("Salam, Sari Anggraini.", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(Urutan, jawaban.Pilihan.Select(p => p.Id));
    }

    [Fact]
    public async Task The_test_console_shows_the_edited_list_and_knows_how_long_it_is()
    {
        var katalog = await AturAsync();
        var kini = KantorUji.Sabtu;
        var sudut = new SudutKantor("Kecamatan Contoh", "", new([], [], "Asia/Jakarta"), kini.DateTime, kini);
        Assert.Equal(Urutan, PratinjauJawaban.Untuk(new(Niat.Menu, Yakin: 1), katalog, Langkah.Awal, sudut, "menu").Isi!.Pilihan.Select(p => p.Id));
        Assert.Null(PratinjauJawaban.Untuk(new(Niat.TidakJelas), katalog, new(Langkah.Menu), sudut, "2").Isi);
        Assert.NotNull(PratinjauJawaban.Untuk(new(Niat.TidakJelas), katalog, new(Langkah.Menu), sudut, "3").Isi);
    }
}
