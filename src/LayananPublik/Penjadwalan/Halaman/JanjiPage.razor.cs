using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>The staff's calendar of appointments. Day, view, schedules, tab, search and what is open live in the address; a change anywhere shows here.</summary>
public sealed partial class JanjiPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaJanji meja, MejaLoketJanji loket, JamKantor jam, NavigationManager nav)
{
    const int HariAngka = 30;

    readonly JamKantor jamApp = jam;
    JamKantor jam = jam;
    IReadOnlyList<JadwalPilihan> jadwal = [];
    IReadOnlyList<SlotKalender> slot = [];
    IReadOnlyList<BarisJanji> janjiHari = [];
    IReadOnlyList<KotakKalender> kotak = [];
    IReadOnlyList<BarisJanji> temuan = [];
    IReadOnlyList<BarisTunggu> tunggu = [];
    IReadOnlyList<BarisTutup> hariTutup = [];
    IReadOnlyList<AngkaJanji> angka = [];
    AlamatJanji alamat = new(default, default, []);
    RincianJanji? rincian;
    SlotKalender? slotPesan;
    DateTime? jamDibuka;
    TutupDialog? tutup;
    DateOnly hariIni;
    string kata = "";
    string? kataAlamat;
    int menunggu;
    int? dipesan;
    bool dimuat;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery(Name = "tanggal")] public string? Tanggal { get; set; }
    [SupplyParameterFromQuery(Name = "tampilan")] public string? Tampilan { get; set; }
    [SupplyParameterFromQuery(Name = "jadwal")] public string? Jadwal { get; set; }
    [SupplyParameterFromQuery(Name = "tab")] public string? Tab { get; set; }
    [SupplyParameterFromQuery(Name = "cari")] public string? Cari { get; set; }
    [SupplyParameterFromQuery(Name = "janji")] public string? Janji { get; set; }
    [SupplyParameterFromQuery(Name = "jam")] public string? JamBuka { get; set; }
    [SupplyParameterFromQuery(Name = "pesan")] public string? Pesan { get; set; }

    string Bagian => !string.IsNullOrWhiteSpace(Cari) ? "cari" : Tab is "tunggu" or "tutup" or "angka" ? Tab : "kalender";

    /// <summary>The schedules that are looked at: those of the address, else all.</summary>
    IReadOnlyList<JadwalPilihan> Terpilih => jadwal.Where(j => alamat.Jadwal.Contains(j.Id)).ToList() is { Count: > 0 } dipilih ? dipilih : jadwal;

    IReadOnlyList<SlotKalender> SlotHari => [.. slot.Where(s => s.Tanggal == alamat.Tanggal)];

    IReadOnlyList<SlotKalender> SlotJam => jamDibuka is { } saat ? PadaJam(saat) : [];

    IReadOnlyList<SlotKalender> PadaJam(DateTime saat) => [.. slot.Where(s => s.Tanggal == DateOnly.FromDateTime(saat) && s.Mulai <= TimeOnly.FromDateTime(saat) && TimeOnly.FromDateTime(saat) < s.Selesai)];

    string JudulJam => jamDibuka is { } saat ? $"{KalimatWaktu.HariTanggal(DateOnly.FromDateTime(saat))} pukul {KalimatWaktu.Pukul(saat)}" : "";

    IEnumerable<BarisTutup> TutupTampak => hariTutup.Where(t => !t.Ditarik && t.Dari <= alamat.Rentang.Sampai && t.Sampai >= alamat.Rentang.Dari && (t.JadwalId is not { } id || Terpilih.Any(j => j.Id == id)));

    IEnumerable<DateOnly> PekanIni => Enumerable.Range(0, 7).Select((alamat with { Tampilan = TampilanJanji.Minggu }).Rentang.Dari.AddDays);

    DateOnly DariAngka => hariIni.AddDays(-HariAngka);

    string HariCetak => $"/janji/hari/{AlamatJanji.Tulis(alamat.Tanggal)}{(alamat.Jadwal.Count > 0 ? $"?jadwal={string.Join(',', alamat.Jadwal)}" : "")}";

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Janji, Topik.Kantor], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        jadwal = await db.JadwalJanjiAsync(Petugas, jamApp.HariIni, Selesai);
        // One office lies in one zone; its schedules' own wall clock counts.
        jam = jadwal is [var pertama, ..] ? jamApp.Di(pertama.ZonaWaktu) : jamApp;
        hariIni = jam.HariIni;
        alamat = AlamatJanji.Baca(Tanggal, Tampilan, Jadwal, hariIni);
        if (kataAlamat != Cari) kata = kataAlamat = Cari ?? "";
        if (jadwal.Count > 0) await BacaAsync(db, [.. Terpilih.Select(j => j.Id)], Petugas);
        rincian = int.TryParse(Janji, CultureInfo.InvariantCulture, out var id) ? await db.RincianJanjiAsync(id, Petugas, Selesai) : null;
        dimuat = true;
    }

    async Task BacaAsync(LayananDb db, IReadOnlyList<int> id, PetugasAktif petugas)
    {
        tunggu = await db.DaftarTungguAsync(id, petugas, Selesai);
        menunggu = tunggu.Count;
        hariTutup = await db.HariTutupAsync(hariIni.AddDays(-HariAngka), petugas, Selesai);
        if (Bagian == "angka") angka = await db.AngkaJanjiAsync(id, DariAngka, hariIni, petugas, Selesai);
        if (Bagian == "cari") temuan = await db.CariJanjiAsync(Cari!, petugas, Selesai);
        jamDibuka = DateTime.TryParseExact(JamBuka, "yyyy-MM-dd'T'HH.mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var saat) ? saat : null;
        var (dari, sampai) = alamat.Rentang;
        // What is open may lie outside what is on screen.
        var kunci = KunciSlot.TryParse(Pesan, out var k) && petugas.Boleh(Izin.KelolaJanji) ? k : (KunciSlot?)null;
        slot = await db.SlotKalenderAsync(id, dari, sampai, petugas, jam.Sekarang, Selesai);
        slotPesan = kunci is not { } p ? null : (p.Tanggal >= dari && p.Tanggal <= sampai ? slot : await db.SlotKalenderAsync([p.JadwalId], p.Tanggal, p.Tanggal, petugas, jam.Sekarang, Selesai)).FirstOrDefault(s => s.Kunci == p);
        // A month is drawn from the slots' counts; names are read for the day that a phone shows.
        var bulan = alamat.Tampilan == TampilanJanji.Bulan;
        janjiHari = await db.JanjiKalenderAsync(id, bulan ? alamat.Tanggal : dari, bulan ? alamat.Tanggal : sampai, petugas, Selesai);
        kotak = KotakKalender.Susun(alamat.Tampilan, slot, janjiHari);
    }

    async Task<Hasil> PesanAsync(SlotKalender s, IsianPesan isi)
    {
        var hasil = await loket.PesanAsync(s.Kunci, isi, Petugas!, Selesai);
        await MuatAsync();
        if (hasil.Berhasil) dipesan = hasil.Nilai;
        else StateHasChanged();
        return hasil.TanpaNilai;
    }

    /// <summary>After booking the booking itself opens: its code is what the citizen is told.</summary>
    void TutupPesan()
    {
        var baru = dipesan;
        dipesan = null;
        Lompat(("pesan", null), ("janji", baru));
    }

    async Task<Hasil> KerjakanAsync(RincianJanji j, PerintahJanji perintah)
    {
        var hasil = perintah switch
        {
            { Apa: TindakanJanji.Pindah, Ke: { } ke } => await PindahAsync(j.Id, ke.Kunci),
            { Apa: TindakanJanji.Batal } => await meja.BatalAsync(Petugas!, j.Id, perintah.Alasan, Selesai),
            { Apa: TindakanJanji.Hadir } => await meja.HadirAsync(Petugas!, j.Id, Selesai),
            { Apa: TindakanJanji.Selesai } => await meja.SelesaiAsync(Petugas!, j.Id, Selesai),
            { Apa: TindakanJanji.TidakDatang } => await meja.TidakDatangAsync(Petugas!, j.Id, Selesai),
            _ => Hasil.Ditolak("Pilih jamnya dahulu.")
        };
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    async Task<Hasil> PindahAsync(int id, KunciSlot ke)
    {
        var hasil = await meja.PindahAsync(Petugas!, id, ke, Selesai);
        // Moving makes a new booking with a new code.
        if (hasil.Berhasil) Lompat(("janji", hasil.Nilai!.Id), ("tanggal", AlamatJanji.Tulis(ke.Tanggal)));
        return hasil.TanpaNilai;
    }

    async Task<IReadOnlyList<SlotKalender>> SlotPindahAsync(int jadwalId, DateOnly hari)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return [.. (await db.SlotKalenderAsync([jadwalId], hari, hari, Petugas!, jam.Sekarang, Selesai)).Where(s => s.Sisa > 0 && !s.Lewat)];
    }

    async Task<int> HitungTutupAsync(PilihanTutup p)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await db.TerkenaTutupAsync([.. jadwal.Where(j => p.JadwalId is { } id ? j.Id == id : j.UnitId == p.UnitId).Select(j => j.Id)], p.Isi.Dari, p.Isi.Sampai, p.Isi.JamDari, p.Isi.JamSampai, Petugas!, jam.Sekarang, Selesai);
    }

    Task<Hasil> TutupAsync(PilihanTutup p) => LaluMuat(TutupkanAsync(p));

    async Task<Hasil> TutupkanAsync(PilihanTutup p) => (await meja.TutupAsync(Petugas!, p.UnitId, p.JadwalId, p.Isi, Selesai)).TanpaNilai;

    Task<Hasil> BukaLagiAsync(int id) => LaluMuat(meja.TarikTutupAsync(Petugas!, id, Selesai));

    Task<Hasil> LepasTungguAsync(int id, string alasan) => LaluMuat(meja.BatalTungguAsync(Petugas!, id, alasan, Selesai));

    Task<Hasil> TambahTungguAsync(IsianTunggu isi) => LaluMuat(loket.TungguAsync(isi, Petugas!, Selesai));

    Task<Hasil> DahulukanAsync(int id, string alasan) => LaluMuat(meja.DahulukanTungguAsync(Petugas!, id, alasan, Selesai));

    async Task<Hasil> LaluMuat(Task<Hasil> kerja)
    {
        var hasil = await kerja;
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        StateHasChanged();
        return hasil;
    }

    /// <summary>An hour that nobody has taken goes straight to booking.</summary>
    void BukaJam(DateTime saat)
    {
        if (Petugas!.Boleh(Izin.KelolaJanji) && PadaJam(saat) is [{ Terisi: 0, Sisa: > 0, Lewat: false } kosong]) Lompat(("pesan", kosong.Kunci));
        else Lompat(("jam", saat.ToString("yyyy-MM-dd'T'HH.mm", CultureInfo.InvariantCulture)));
    }

    void HariDipilih(DateOnly hari) => Lompat(("tanggal", AlamatJanji.Tulis(hari)), ("tampilan", "hari"));

    void GantiTanggal(ChangeEventArgs e)
    {
        if (e.Value is string { Length: > 0 } t) Lompat(("tanggal", t));
    }

    void CariAsync() => Lompat(("cari", kata.Trim()));

    string SebutJadwal(JadwalPilihan j) => (jadwal.Any(l => l.Id != j.Id && l.Nama == j.Nama) || jadwal.Select(l => l.UnitId).Distinct().Count() > 1 ? $"{j.Nama}, {j.Unit}" : j.Nama) + (j.Aktif ? "" : " (berhenti)");

    /// <summary>The choice of schedules with one more, or one less.</summary>
    string? Saklar(int id) => string.Join(',', alamat.Jadwal.Contains(id) ? alamat.Jadwal.Where(j => j != id) : alamat.Jadwal.Append(id));

    string Pindah(DateOnly hari) => Ke(("tanggal", hari == hariIni ? null : AlamatJanji.Tulis(hari)));

    void Lompat(params (string Nama, object? Nilai)[] ubah) => nav.NavigateTo(Ke(ubah), replace: true);

    string Ke(params (string Nama, object? Nilai)[] ubah) => nav.GetUriWithQueryParameters(ubah.ToDictionary(u => u.Nama, u => u.Nilai is string s && string.IsNullOrWhiteSpace(s) ? null : u.Nilai is KunciSlot k ? k.ToString() : u.Nilai));
}
