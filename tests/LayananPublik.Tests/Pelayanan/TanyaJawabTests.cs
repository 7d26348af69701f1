using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class TanyaJawabTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly IsianTanyaJawab Kolam = new(["Ada kolam renang?", "kolam renang kelurahan"], "Tidak ada kolam renang di kantor ini.");
    readonly ObrolanUji o = new(kantor);
    readonly MejaTanyaJawab meja = new(kantor.Dbs, kantor.Siaran, TimeProvider.System);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    PetugasAktif Admin => new(kantor.Rina.Id, "admin", Peran.Admin, kantor.Kecamatan.Id, kantor.Kecamatan.Jalur);

    [Fact]
    public async Task What_the_admin_teaches_is_answered_at_once_and_no_longer_once_it_is_switched_off()
    {
        Assert.Null((await meja.TambahAsync(kantor.Kecamatan.Id, Admin, Kolam, null, Ct)).Penolakan);
        Assert.Contains("Tidak ada kolam", Assert.Single(await o.TeksAsync("kolam renang ada gak kak")).Teks, StringComparison.Ordinal);
        await using var db = kantor.Dbs.CreateDbContext();
        var t = await db.TanyaJawab.SingleAsync(x => x.Jawaban == Kolam.Jawaban, Ct);
        Assert.Null((await meja.UbahAsync(t.Id, Admin, Kolam with { Jawaban = "Kolam renang milik dinas olahraga." }, Ct)).Penolakan);
        Assert.Contains("dinas olahraga", Assert.Single(await o.TeksAsync("ada kolam renang?")).Teks, StringComparison.Ordinal);
        Assert.Null((await meja.AktifAsync(t.Id, Admin, false, Ct)).Penolakan);
        Assert.DoesNotContain("dinas olahraga", Assert.Single(await o.TeksAsync("ada kolam renang?")).Teks, StringComparison.Ordinal);
        Assert.Equal(["Tulis", "Ubah", "Nonaktifkan"], await db.RiwayatKantor.Where(r => r.Objek == nameof(TanyaJawab) && r.ObjekId == t.Id).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct));
    }

    [Fact]
    public async Task Only_the_admin_of_the_unit_may_write_answers_and_only_whole_ones()
    {
        Assert.NotNull((await meja.TambahAsync(kantor.Kecamatan.Id, kantor.Rina, Kolam, null, Ct)).Penolakan);
        Assert.NotNull((await meja.TambahAsync(kantor.Kecamatan.Id, Admin with { UnitKerjaId = kantor.Contoh.Id, Jalur = kantor.Contoh.Jalur }, Kolam, null, Ct)).Penolakan);
        Assert.NotNull((await meja.TambahAsync(kantor.Kecamatan.Id, Admin, new([], "Jawaban."), null, Ct)).Penolakan);
        Assert.NotNull((await meja.TambahAsync(kantor.Kecamatan.Id, Admin, new(["ada kolam?"], new string('a', 901)), null, Ct)).Penolakan);
    }

    [Fact]
    public async Task What_nobody_understood_is_counted_without_names_and_numbers_and_leaves_the_list_once_answered()
    {
        await o.TeksAsync("halo");
        await o.TeksAsync("kucing oren Zulkifliwan 3299019005129001 makan ikan goreng");
        await o.TeksAsync("kucing oren Zulkifliwan makan ikan goreng");
        await using var db = kantor.Dbs.CreateDbContext();
        var belum = await db.PertanyaanBelum.SingleAsync(b => b.Teks.StartsWith("kucing"), Ct);
        Assert.Equal(2, belum.Jumlah);
        Assert.DoesNotContain("Zulkifli", belum.Teks, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(belum.Teks, char.IsDigit);
        Assert.Null((await meja.TambahAsync(kantor.Kecamatan.Id, Admin, new(["kucing makan ikan goreng"], "Silakan hubungi petugas."), belum.Id, Ct)).Penolakan);
        Assert.False(await db.PertanyaanBelum.AnyAsync(b => b.Id == belum.Id, Ct));
    }

    [Fact]
    public void What_a_new_office_begins_with_fits_the_chat_and_names_real_services()
    {
        var semua = TanyaJawab.Bawaan(kantor.Kecamatan, KantorUji.Sabtu).ToList();
        Assert.InRange(semua.Count, 10, 20);
        var katalog = Katalog.Bawaan.Layanan.ToDictionary(l => l.Kode, l => Layanan.Dari(kantor.Kecamatan, l, KantorUji.Sabtu));
        foreach (var t in semua) BatasWaTests.Periksa(Kalimat.Jawaban(new(1, 1, t.Pertanyaan.Split('\n'), t.Jawaban, t.Kode, t.Niat), t.Kode is null ? null : katalog[t.Kode]));
    }

    [Fact]
    public void Every_pair_of_services_fits_the_question_what_was_meant()
    {
        var semua = Katalog.Bawaan.Layanan.Select(l => Layanan.Dari(kantor.Kecamatan, l, KantorUji.Sabtu)).ToList();
        foreach (var l in semua)
        {
            BatasWaTests.Periksa(Kalimat.MaksudAnda([l, semua[(semua.IndexOf(l) + 1) % semua.Count]]));
            BatasWaTests.Periksa(Kalimat.BiayaLayanan(l));
        }
        Assert.Equal(semua.Count, semua.Select(l => Kalimat.JudulTombol(l.JudulWa)).Distinct().Count());
        foreach (IsiPesan isi in (IsiPesan[])[Kalimat.BelumPaham, Kalimat.Darurat("ADUAN"), Kalimat.Darurat(null)]) BatasWaTests.Periksa(isi);
    }
}
