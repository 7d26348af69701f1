using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class MejaTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly Dictionary<string, string> Ktp = new()
    {
        ["nik"] = "3299015205909001", ["no_kk"] = "3299011212129002", ["tempat_lahir"] = "Contoh", ["jenis_kelamin"] = "Perempuan", ["agama"] = "Islam",
        ["status_kawin"] = "Belum Kawin", ["pekerjaan"] = "Wiraswasta", ["alamat"] = "Jalan Kenanga 12", ["kode_wilayah"] = "32.99.01.1001"
    };

    readonly ObrolanUji o = new(kantor);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    KerjaMeja Kerja => new(kantor.Dbs, kantor.Siaran);
    Loket Loket => new(Kerja, new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, o.Jam);

    MejaVerifikasi Meja(params IPascaSetuju[] lanjut) => new(Kerja, new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, o.Jam, lanjut);

    static void Baik(Hasil hasil) => Assert.Null(hasil.Penolakan);

    async Task IsiAsync(Permohonan p)
    {
        foreach (var (nama, nilai) in Ktp) Baik(await Loket.UbahFieldAsync(p.Id, kantor.Rina, nama, nilai, Ct));
    }

    async Task TerimaSemuaAsync(Permohonan p)
    {
        foreach (var b in p.Berkas.Where(b => b.Putusan == Putusan.Belum)) Baik(await Meja().TerimaBerkasAsync(b.Id, kantor.Hendra, Ct));
    }

    async Task<StatusButir> StatusAsync() => (await o.PermohonanAsync()).Butir[0].Status;

    [Fact]
    public async Task A_returned_document_is_asked_for_alone_and_comes_back_by_itself()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        var ktp = p.Berkas.Single(b => b.Dok == "KTP");
        foreach (var b in p.Berkas.Where(b => b.Dok != "KTP")) Baik(await Meja().TerimaBerkasAsync(b.Id, kantor.Rina, Ct));
        Assert.Equal((StatusButir.Diverifikasi, kantor.Rina.Id), (await StatusAsync(), (await o.PermohonanAsync()).Butir[0].PetugasId));
        Baik(await Meja().TolakBerkasAsync(ktp.Id, kantor.Rina, AlasanTolak.Daftar[0], Ct));
        Baik(await Meja().KembalikanAsync(p.Butir[0].Id, kantor.Rina, null, Ct));
        var pesan = await o.TerakhirAsync();
        Assert.Contains("*KTP-el pemohon*: Foto buram. Foto ulang di tempat terang", pesan, StringComparison.Ordinal);
        Assert.DoesNotContain("Kartu Keluarga", pesan, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Dikembalikan, await StatusAsync());
        var tenggat = (await o.PermohonanAsync()).Butir[0].Tenggat;

        o.Jam.Kini = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
        Assert.Contains("masih kami tunggu foto: *KTP-el pemohon*", Assert.Single(await o.TeksAsync("baik bu, sebentar")).Teks, StringComparison.Ordinal);
        Assert.Contains($"perbaikan untuk *{p.Nomor}* sudah kami terima", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
        var kini = (await o.PermohonanAsync()).Butir[0];
        // Two and a half working hours passed while the citizen had the ball.
        Assert.Equal((StatusButir.Diajukan, null, new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)), (kini.Status, kini.JedaSejak, kini.Tenggat));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), tenggat);
        Assert.Equal([Putusan.Diganti, Putusan.Belum], (await o.PermohonanAsync()).Berkas.Where(b => b.Dok == "KTP").OrderBy(b => b.Id).Select(b => b.Putusan));
    }

    [Fact]
    public async Task While_an_officer_leads_the_talk_photos_of_a_returned_request_are_still_filed()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        foreach (var b in p.Berkas.Where(b => b.Dok is "KTP" or "KK")) Baik(await Meja().TolakBerkasAsync(b.Id, kantor.Rina, "Buram.", Ct));
        Baik(await Meja().KembalikanAsync(p.Butir[0].Id, kantor.Rina, null, Ct));
        await using (var db = o.Db())
        {
            (await db.Percakapan.SingleAsync(x => x.Id == o.PercakapanId, Ct)).Ambil(kantor.Rina.Id, kantor.Rina.Pelaku, o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        Assert.Empty(await o.FotoAsync("kk"));
        Assert.Contains("dibaca petugas Senin", Assert.Single(await o.TeksAsync("sudah ya bu")).Teks, StringComparison.Ordinal);
        Assert.Empty(await o.TeksAsync("bu?"));
        Assert.Contains("sudah kami terima", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, await StatusAsync());
    }

    [Fact]
    public async Task A_question_without_a_document_is_answered_by_text()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Baik(await Meja().KembalikanAsync(p.Butir[0].Id, kantor.Rina, "Untuk sekolah apa surat ini dipakai?", Ct));
        Assert.Contains("sudah kami terima", Assert.Single(await o.TeksAsync("SMA Negeri 1 Contoh")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, await StatusAsync());
    }

    [Fact]
    public async Task Nothing_is_returned_without_a_reason()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains("Tolak dulu berkas", (await Meja().KembalikanAsync(p.Butir[0].Id, kantor.Rina, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, await StatusAsync());
    }

    [Fact]
    public async Task An_approval_names_all_that_is_missing_and_then_runs_the_hooks_in_its_save()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        var tolak = (await Meja().SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct)).Penolakan;
        Assert.Contains("Berkas belum diterima: Surat pengantar RT/RW, KTP-el pemohon", tolak, StringComparison.Ordinal);
        Assert.Contains("Data belum diisi: NIK, Nomor KK", tolak, StringComparison.Ordinal);
        Assert.Contains("Kelurahan/desa", tolak, StringComparison.Ordinal);
        await IsiAsync(p);
        await TerimaSemuaAsync(p);
        Assert.Equal("Pejabat belum ada.", (await Meja(new Pasca(Hasil.Ditolak("Pejabat belum ada."))).SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct)).Penolakan);
        Assert.Equal(StatusButir.Diverifikasi, await StatusAsync());
        var pasca = new Pasca(Hasil.Baik);
        Baik(await Meja(pasca).SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct));
        Assert.Equal((StatusButir.Disetujui, 1), (await StatusAsync(), pasca.Dipanggil));
        Assert.Equal("Kelurahan Contoh", await o.BacaAsync(db => db.Butir.Where(b => b.Id == p.Butir[0].Id).Select(b => b.UnitKerja.Nama).SingleAsync()));
        Assert.Contains("dikunci", (await Loket.UbahFieldAsync(p.Id, kantor.Rina, "alamat", "Lain", Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_Dukcapil_goes_out_and_comes_back_as_a_PDF()
    {
        var p = await o.AjukanAsync("KK-HILANG", "1");
        await IsiAsync(p);
        await TerimaSemuaAsync(p);
        var id = p.Butir[0].Id;
        Baik(await Meja().SetujuiAsync(id, kantor.Hendra, Ct));
        Baik(await Meja().TeruskanAsync(id, kantor.Rina, "Manifes 12", Ct));
        Assert.Contains("kami teruskan ke Disdukcapil", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains("bukan PDF", (await Meja().TerimaHasilAsync(id, kantor.Rina, "MZ"u8.ToArray(), null, Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await Meja().TerimaHasilAsync(id, kantor.Rina, ContohBerkas.Pdf(), null, Ct));
        Assert.Equal(StatusButir.HasilDiterima, await StatusAsync());
        var dokumen = Assert.IsType<Dokumen>(IsiPesan.DariJson(await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderByDescending(k => k.Id).Select(k => k.Isi).FirstAsync())));
        Assert.Equal($"KK-HILANG-{p.Nomor}.pdf", dokumen.NamaBerkas);
        Baik(await Meja().SerahkanAsync(id, kantor.Rina, "Dikirim lewat WhatsApp", Ct));
        Assert.Equal(StatusButir.Selesai, await StatusAsync());
    }

    [Fact]
    public async Task A_card_waits_at_the_counter()
    {
        var p = await o.AjukanAsync("KTP-RUSAK");
        await IsiAsync(p);
        await TerimaSemuaAsync(p);
        Baik(await Meja().SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct));
        Baik(await Meja().TeruskanAsync(p.Butir[0].Id, kantor.Rina, null, Ct));
        Assert.Contains("Lampirkan PDF", (await Meja().TerimaHasilAsync(p.Butir[0].Id, kantor.Rina, null, "", Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await Meja().TerimaHasilAsync(p.Butir[0].Id, kantor.Rina, null, "Ambil di loket kecamatan dengan membawa KTP lama.", Ct));
        await o.LewatAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("Ambil di loket kecamatan", await o.TerakhirAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_is_simply_done()
    {
        var p = await o.AjukanAsync("KTP-REKAM", "1", "Senin pagi");
        Baik(await Meja().TuntaskanAsync(p.Butir[0].Id, kantor.Rina, "Datang Senin pukul 09.00 ke kantor kecamatan.", Ct));
        Assert.Equal(StatusButir.Selesai, await StatusAsync());
        Assert.Contains("Datang Senin pukul 09.00", await o.TerakhirAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_tells_the_citizen_why()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains("tidak berwenang", (await Meja().TolakAsync(p.Butir[0].Id, kantor.Rina, "Bukan warga kami.", Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await Meja().TolakAsync(p.Butir[0].Id, kantor.Hendra, "Bukan warga kami.", Ct));
        Assert.Contains("Bukan warga kami.", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains("ditolak. Alasan: Bukan warga kami.", Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_and_scope_hold_for_every_action()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Baik(await Loket.UbahFieldAsync(p.Id, kantor.Rina, "kode_wilayah", "32.99.01.1001", Ct));
        var (butir, berkas) = (p.Butir[0].Id, p.Berkas[0].Id);
        foreach (var siapa in (PetugasAktif[])[kantor.Tetangga, kantor.Rina with { Peran = Peran.Admin }, kantor.Rina with { Peran = Peran.Kurir }])
        {
            Hasil[] semua =
            [
                await Meja().AmbilAsync(butir, siapa, Ct), await Meja().TerimaBerkasAsync(berkas, siapa, Ct), await Meja().TolakBerkasAsync(berkas, siapa, "x", Ct),
                await Meja().KembalikanAsync(butir, siapa, "x", Ct), await Meja().SetujuiAsync(butir, siapa, Ct), await Meja().TolakAsync(butir, siapa, "x", Ct),
                await Meja().TeruskanAsync(butir, siapa, "x", Ct), await Meja().TuntaskanAsync(butir, siapa, "x", Ct), await Loket.BatalkanAsync(p.Id, siapa, "x", Ct),
                await Loket.UbahFieldAsync(p.Id, siapa, "alamat", "x", Ct), await Loket.AjukanAsync(p.Id, siapa, Ct)
            ];
            Assert.All(semua, h => Assert.False(h.Berhasil));
            Assert.Null(await o.BacaAsync(db => db.PermohonanAsync(p.Id, siapa, new(2026, 11, 21), Ct)));
            Assert.Empty(await o.BacaAsync(db => db.AntreanAsync(siapa with { Peran = Peran.Verifikator, Jalur = kantor.Sukamaju.Jalur }, new(), o.Jam.Kini, Ct)));
        }
        Assert.Equal(StatusButir.Diajukan, await StatusAsync());
        Assert.NotNull(await o.BacaAsync(db => db.PermohonanAsync(p.Id, kantor.Lurah, new(2026, 11, 21), Ct)));
    }

    [Fact]
    public async Task Answers_are_checked_and_a_NIK_makes_the_citizen_known_once()
    {
        var (p, q) = (await o.AjukanAsync("SKTM", "1"), await new ObrolanUji(kantor).AjukanAsync("SKTM", "1"));
        Assert.Contains("NIK", (await Loket.UbahFieldAsync(p.Id, kantor.Rina, "nik", "123", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada pada layanan", (await Loket.UbahFieldAsync(p.Id, kantor.Rina, "nama_usaha", "x", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Pilih kelurahan", (await Loket.UbahFieldAsync(p.Id, kantor.Rina, "kode_wilayah", "99.99", Ct)).Penolakan, StringComparison.Ordinal);
        foreach (var x in (Permohonan[])[p, q]) Baik(await Loket.UbahFieldAsync(x.Id, kantor.Rina, "nik", "3299 0152 0590 9777", Ct));
        var pemohon = await o.BacaAsync(db => db.Permohonan.Where(x => x.Id == p.Id || x.Id == q.Id).Select(x => x.PemohonId).Distinct().ToListAsync(Ct));
        Assert.NotNull(Assert.Single(pemohon));
        Assert.Equal(2, await o.BacaAsync(db => db.Warga.Where(w => w.Id == pemohon[0]).SelectMany(w => w.Kontak).CountAsync(Ct)));
    }

    [Fact]
    public async Task A_walk_in_gets_a_number_at_once_and_documents_can_be_moved()
    {
        var hasil = await Loket.BuatAsync("SKTM", null, "Budi Prakoso", kantor.Rina, Ct);
        Assert.Null(hasil.Penolakan);
        var rincian = (await o.BacaAsync(db => db.PermohonanAsync(hasil.Nilai, kantor.Rina, new(2026, 11, 21), Ct)))!;
        Assert.Equal(("Budi Prakoso", Kanal.Loket, StatusButir.Diajukan), (rincian.NamaPemohon, rincian.Kanal, rincian.Butir[0].Status));
        Assert.StartsWith("PMH-2026-", rincian.Nomor, StringComparison.Ordinal);

        var p = await o.AjukanAsync("SKTM", "1");
        var foto = p.Berkas.Single(b => b.Dok == "PERNYATAAN_TM");
        Baik(await Loket.PindahkanBerkasAsync(p.Id, kantor.Rina, foto.Id, "FOTO_RUMAH", Ct));
        Baik(await Loket.PasangBerkasAsync(p.Id, kantor.Rina, foto.LampiranId!.Value, "PERNYATAAN_TM", Ct));
        Assert.Equal(["FOTO_RUMAH", "PERNYATAAN_TM"], (await o.PermohonanAsync()).Berkas.OrderBy(b => b.Id).Skip(3).Select(b => b.Dok));
    }

    [Fact]
    public async Task A_citizen_in_the_chat_is_told_of_an_application_made_for_them()
    {
        await o.TeksAsync("halo");
        var hasil = await Loket.BuatAsync("SKU", o.PercakapanId, "Sari", kantor.Rina, Ct);
        Assert.Null(hasil.Penolakan);
        Assert.Contains("Petugas membuatkan permohonan *Surat Keterangan Usaha* untuk Sari", await o.TerakhirAsync(), StringComparison.Ordinal);
        Baik(await Loket.BatalkanAsync(hasil.Nilai, kantor.Rina, "Warga mengurus di tempat lain.", Ct));
        await o.LewatAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("dibatalkan oleh kantor", await o.TerakhirAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_scanned_at_the_counter_completes_a_returned_request()
    {
        var id = (await Loket.BuatAsync("KTP-RUSAK", null, "Budi Prakoso", kantor.Rina, Ct)).Nilai;
        Task<Permohonan> Muat() => o.BacaAsync(db => db.Permohonan.Lengkap().SingleAsync(p => p.Id == id, Ct));
        var butir = (await Muat()).Butir[0].Id;
        Baik(await Meja().KembalikanAsync(butir, kantor.Rina, null, Ct));
        Assert.Equal(StatusButir.Dikembalikan, (await Muat()).Butir[0].Status);
        var jpeg = ContohBerkas.Jpeg();
        Assert.Contains("program", (await Loket.UnggahBerkasAsync(id, kantor.Rina, "MZ\0\0"u8.ToArray(), "ktp.jpg", "KTP_RUSAK", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak meminta", (await Loket.UnggahBerkasAsync(id, kantor.Rina, jpeg, "ktp.jpg", "PASPOR", Ct)).Penolakan, StringComparison.Ordinal);
        foreach (var dok in (string[])["KTP_RUSAK", "KK"]) Baik(await Loket.UnggahBerkasAsync(id, kantor.Rina, jpeg, "scan.jpg", dok, Ct));
        Assert.Equal(StatusButir.Diajukan, (await Muat()).Butir[0].Status);
    }

    [Fact]
    public async Task Of_two_officers_at_once_the_slower_is_told_so()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        var hasil = await Kerja.LakukanAsync(async db =>
        {
            var lama = await db.Permohonan.Lengkap().SingleAsync(x => x.Id == p.Id, Ct);
            Baik(await Meja().AmbilAsync(p.Butir[0].Id, kantor.Rina, Ct));
            return lama.Butir[0].Ambil(kantor.Hendra, o.Jam.Kini);
        }, Ct);
        Assert.Equal(KerjaMeja.DiubahLain, hasil.Penolakan);
        Assert.Equal(kantor.Rina.Id, (await o.PermohonanAsync()).Butir[0].PetugasId);
        Baik(await Meja().AmbilAsync(p.Butir[0].Id, kantor.Hendra, Ct));
        Assert.Equal(kantor.Hendra.Id, (await o.PermohonanAsync()).Butir[0].PetugasId);
    }

    sealed class Pasca(Hasil hasil) : IPascaSetuju
    {
        public int Dipanggil { get; private set; }

        public Task<Hasil> SiapkanAsync(Butir butir, PetugasAktif petugas, LayananDb db, CancellationToken ct)
        {
            Dipanggil++;
            return Task.FromResult(hasil);
        }
    }
}
