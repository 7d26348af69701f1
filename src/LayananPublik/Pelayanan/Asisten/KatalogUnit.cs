using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The services a unit offers now, in the order of their menu numbers, and the lists that lead to them.</summary>
public sealed record KatalogUnit(IReadOnlyList<Layanan> Layanan)
{
    public SusunanMenu Susunan { get; init; } = SusunanMenu.Bawaan;

    /// <summary>Rows of the first list that lead somewhere.</summary>
    public IReadOnlyList<BarisMenu> MenuUtama => [.. Susunan.MenuUtama.Where(b => b.Aktif && (SusunanMenu.BarisTetap.Contains(b.Id) || b.Id.StartsWith(SusunanMenu.AwalanKategori, StringComparison.Ordinal) || Cari(b.Id) is not null))];

    public Kategori? Kategori(string kode) => Susunan.Kategori.FirstOrDefault(k => k.Kode == kode);

    public IReadOnlyList<Paket> Paket { get; init; } = [];

    public Layanan? Cari(string? kode) => Layanan.FirstOrDefault(l => string.Equals(l.Kode, kode, StringComparison.OrdinalIgnoreCase));

    public Layanan? Nomor(int nomor) => Layanan.FirstOrDefault(l => l.NomorMenu == nomor);

    public IReadOnlyList<Layanan> Dalam(string kategori) => [.. Layanan.Where(l => l.Kategori == kategori)];

    /// <summary>The office's own answers to common questions.</summary>
    public IReadOnlyList<JawabanKantor> TanyaJawab { get; init; } = [];

    /// <summary>Words that open the menu: the office's keywords and the names of the units.</summary>
    public IReadOnlyList<string> KataKunci { get; init; } = [];

    /// <summary>What free text is matched against; built once for these versions of services, bundles and answers. A service that is being tried has no version: there the words themselves count.</summary>
    public IndeksPemahaman Indeks => IndeksPemahaman.Untuk(
        string.Join(' ', Layanan.Select(l => l.Id == 0 ? Isi(l) : $"{l.Id}.{l.Kode}.{l.VersiLayanan}").Concat(Paket.Select(p => $"{p.Id}.{p.Kode}.{p.VersiPaket}")).Concat(TanyaJawab.Select(t => $"{t.Id}:{t.Versi}"))),
        () => [.. Layanan.Select(Sebutan), .. Paket.Select(p => new Sebutan(p.Kode, [p.Nama, p.JudulWa]) { Paket = true }), .. TanyaJawab.Select(t => new Sebutan($"TJ:{t.Id}", t.Pertanyaan) { Jawaban = true })]);

    static string Isi(Layanan l) => string.Join('\n', [l.Kode, l.Nama, l.JudulWa, l.DeskripsiWa, $"{l.JenisHasil}", .. l.Rincian.Alias]);

    static Sebutan Sebutan(Layanan l) => new(l.Kode, [l.Nama, l.JudulWa, .. l.Rincian.Alias]) { Petunjuk = Kosakata.Bawaan.Layanan.ContainsKey(l.Kode) ? [] : [l.DeskripsiWa], Ketat = l.JenisHasil == JenisHasil.Aduan };

    public Paket? CariPaket(string? kode) => Paket.FirstOrDefault(p => string.Equals(p.Kode, kode, StringComparison.OrdinalIgnoreCase));

    public Paket? NomorPaket(int nomor) => Paket.FirstOrDefault(p => p.NomorMenu == nomor);
}

/// <summary>An answer of the office to a question it often hears.</summary>
public sealed record JawabanKantor(int Id, int Versi, IReadOnlyList<string> Pertanyaan, string Jawaban, string? Kode, Niat? Niat);

public static class KatalogQuery
{
    /// <summary>A unit offers its own services and those of the units above; its own version of a service comes first, also one that is switched off. The same of bundles, as long as their services are offered.</summary>
    public static async Task<KatalogUnit> KatalogAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var paket = await db.Paket.AsNoTracking().Where(p => p.Berlaku && jalurUnit.StartsWith(p.UnitKerja.Jalur)).OrderBy(p => p.UnitKerja.Jalur.Length).Take(200).ToListAsync(ct);
        var katalog = new KatalogUnit([.. (await db.KatalogLengkapAsync(jalurUnit, ct)).Where(l => l.Aktif)]) { Susunan = await db.SusunanMenuAsync(jalurUnit, ct) };
        return katalog with
        {
            Paket = [.. paket.GroupBy(p => p.Kode).Select(g => g.Last()).Where(p => p.Aktif && p.Rincian.Dokumen.Where(d => d is { Bila: null, Mati: false }).All(d => katalog.Cari(d.Layanan) is not null)).OrderBy(p => p.NomorMenu)]
        };
    }

    /// <summary>The same with the services that are switched off.</summary>
    public static async Task<IReadOnlyList<Layanan>> KatalogLengkapAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var semua = await db.Layanan.AsNoTracking().Where(l => l.Berlaku && l.Kode != HakData.Kode && jalurUnit.StartsWith(l.UnitKerja.Jalur)).OrderBy(l => l.UnitKerja.Jalur.Length).Take(500).ToListAsync(ct);
        return [.. semua.GroupBy(l => l.Kode).Select(g => g.Last()).OrderBy(l => l.NomorMenu)];
    }

    /// <summary>The lists of the unit, else of the nearest unit above that has its own.</summary>
    public static async Task<SusunanMenu> SusunanMenuAsync(this LayananDb db, string jalurUnit, CancellationToken ct) =>
        await db.MenuUnit.AsNoTracking().Where(m => jalurUnit.StartsWith(m.UnitKerja.Jalur)).OrderByDescending(m => m.UnitKerja.Jalur.Length).Select(m => m.Isi).FirstOrDefaultAsync(ct) ?? SusunanMenu.Bawaan;
}
