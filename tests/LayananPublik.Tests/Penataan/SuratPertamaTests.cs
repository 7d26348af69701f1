using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>From an empty database in CloudApi mode, over the one-time link and the admin's pages, to the first letter of the office.</summary>
public sealed class SuratPertamaTests
{
    static readonly byte[] Foto = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    static readonly (string Nama, string Nilai)[] Isian =
    [
        ("nik", "3299015205889004"), ("no_kk", "3299010101209001"), ("tempat_lahir", "Mekarsari"), ("tanggal_lahir", "12-05-1988"), ("jenis_kelamin", "Perempuan"), ("agama", "Islam"),
        ("status_kawin", "Kawin Tercatat"), ("pekerjaan", "Mengurus Rumah Tangga"), ("kewarganegaraan", "WNI"), ("alamat", "Jalan Anggrek Nomor 9"), ("rt", "4"), ("rw", "12"),
        ("kode_wilayah", "Kelurahan Mekarsari"), ("no_hp", "081200000001"), ("jenis", "Pendidikan/beasiswa")
    ];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_office_that_began_empty_issues_its_first_letter_to_a_citizen_at_the_counter()
    {
        await using var kantor = await KantorBaru.LengkapAsync(Ct);
        var app = kantor.App;
        var (periksa, lurah) = (await app.PetugasAsync("periksa"), await app.PetugasAsync("lurah"));
        var butir = await DiLoketAsync(app, periksa);
        Assert.Null((await app.Ambil<MejaVerifikasi>().SetujuiAsync(butir, periksa, Ct)).Penolakan);
        var surat = await app.DbAsync(db => db.Surat.Where(s => s.ButirId == butir).Select(s => s.Id).SingleAsync(Ct));
        var terbit = await app.Ambil<MejaPenerbitan>().TerbitkanAsync(surat, lurah, Ct);
        Assert.Null(terbit.Penolakan);
        Assert.Contains("400.9.14.1/0001/", terbit.Nilai, StringComparison.Ordinal);
        var sari = await app.DbAsync(db => db.Surat.Where(s => s.Id == surat).Select(s => s.IsiLemari!.Sari).SingleAsync(Ct));
        using var pdf = new AlatPdf(await app.Ambil<Lemari>().AmbilAsync(sari, Ct));
        foreach (var ada in new[] { "KELURAHAN MEKARSARI", "LURAH MEKARSARI", "SARI ANGGRAINI", terbit.Nilai! }) Assert.Contains(ada, pdf.Teks.ToUpperInvariant().Replace("  ", " ", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    static async Task<int> DiLoketAsync(AppUji app, PetugasAktif periksa)
    {
        var loket = app.Ambil<Loket>();
        var permohonan = (await loket.BuatAsync("SKTM", null, "Sari Anggraini", periksa, Ct)).Nilai;
        foreach (var (nama, nilai) in Isian) Assert.Null((await loket.UbahFieldAsync(permohonan, periksa, nama, nilai, Ct)).Penolakan);
        foreach (var dok in new[] { "PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM" }) Assert.Null((await loket.UnggahBerkasAsync(permohonan, periksa, Foto, "foto.png", dok, Ct)).Penolakan);
        foreach (var id in await app.DbAsync(db => db.Berkas.Where(b => b.PermohonanId == permohonan).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(Ct)))
            Assert.Null((await app.Ambil<MejaVerifikasi>().TerimaBerkasAsync(id, periksa, Ct)).Penolakan);
        return await app.DbAsync(db => db.Butir.Where(b => b.PermohonanId == permohonan).Select(b => b.Id).SingleAsync(Ct));
    }
}
