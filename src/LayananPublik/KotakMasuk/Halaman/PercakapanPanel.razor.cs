using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The chat in the middle of the desk. One component per conversation: the page gives it a key.</summary>
public sealed partial class PercakapanPanel(IDbContextFactory<LayananDb> dbs, MejaPercakapan meja, MejaKontak mejaKontak, MejaTitipan mejaTitipan, PengisiJawaban pengisi, AkunWhatsApp akun, Siaran siaran, PengaturanKantor pengaturan, JamKantor jam, IEnumerable<AksiLampiran> semuaAksi, TandaHadir hadir, PapanMeja papan, MejaPanggilan panggilan, DrafPesan draf, Microsoft.JSInterop.IJSRuntime js)
{
    readonly BacaanPesan bacaan = new();
    readonly long batasBerkas = pengaturan.BatasBerkas;
    IReadOnlyList<AksiLampiran> aksi = [];
    JamKantor? jamUnit;
    IsiPercakapan? isi;
    (AksiLampiran Aksi, Gelembung Pesan)? aksiDipilih;
    int? dibuka, dituju, tuju;
    bool dimuat;
    string? galat;
    AksiTitipan aksiTitipan = default!;
    Gelembung? diubah;
    TulisPanel? penulis;
    KirimTemplat? templat;
    string teksTitipan = "";

    [Parameter, EditorRequired] public int Id { get; set; }
    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    /// <summary>In the zone of the unit whose conversation it is.</summary>
    JamKantor Jam => jamUnit ?? jam;

    bool BolehBalas => Petugas?.Boleh(Izin.BalasPercakapan) == true;

    /// <summary>Every opened file is written into the reader log, so pictures of cards come by themselves only to the officer who handles the talk.</summary>
    bool Tirai => !BolehBerkas || isi?.PetugasId != Petugas?.Id;

    bool BolehBerkas => Petugas?.Boleh(Izin.LihatBerkas) == true;

    string? AlasanBacaSaja => BolehBalas ? null : "Peran Anda hanya membaca percakapan ini.";

    string? AlasanTakBalas => isi switch
    {
        { Mode: ModePercakapan.Petugas, PetugasId: { } lain, Petugas: var nama } when lain != Petugas?.Id && !Direbut => $"Percakapan ini ditangani {nama}. Tulis catatan untuknya, atau minta diserahkan.",
        _ => null
    };

    string? AlasanTertutup => isi switch
    {
        { JendelaSampai: { } sampai } when sampai <= jam.Sekarang => $"Jendela balas tertutup sejak {Jam.Dekat(sampai)}. Jawaban yang dititipkan terkirim sendiri begitu warga menulis; di luar itu WhatsApp hanya mengizinkan templat.",
        { JendelaSampai: null } => "Warga ini belum pernah menulis. WhatsApp hanya mengizinkan templat.",
        _ => null
    };

    string Tanda => $"{Petugas?.Nama} · {Jam.Tanggal(jam.Sekarang)} {Jam.Pukul(jam.Sekarang)}";

    IReadOnlyList<IsiPenampil> Penampilan => [.. (isi?.Gelembung ?? []).Where(p => p.Lampiran is { Status: StatusLampiran.Tersimpan })
        .Select(p => new IsiPenampil(p.Id, p.Lampiran!.Nama.Length > 0 ? p.Lampiran.Nama : "Foto", p.Lampiran.Alamat, p.Lampiran.Mime ?? "", $"{(p.Arah == ArahPesan.Masuk ? isi!.Nama : p.NamaPengirim)}, {Jam.Pukul(p.Pada)}"))];

    protected override async Task OnInitializedAsync()
    {
        aksiTitipan = new(BolehBalas, pada => Jam.Tanggal(pada.AddDays(akun.TitipanHari)), TarikTitipanAsync, BukaTitipan);
        aksi = [.. semuaAksi.Where(a => Petugas?.Boleh(a.Izin) == true)];
        MuatUlangSaat(siaran, [Topik.SatuPercakapan(Id)], MuatAsync);
        await MuatAsync();
        dimuat = true;
    }

    async Task PerbaruiAsync()
    {
        await MuatAsync();
        StateHasChanged();
    }

    async Task MuatAsync()
    {
        await MuatIsiAsync();
        await SimakAsync();
    }

    async Task MuatIsiAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (Keadaan.Pesan is { } pesan && pesan != dituju) Menuju(pesan);
        isi = await bacaan.MuatAsync(db, Id, Petugas, Selesai);
        if (isi is null) return;
        jamUnit ??= jam.Di(isi.ZonaWaktu);
        if (dilihat < 0)
        {
            // Shown at once: what is written about the opening must not hold the reading up.
            Akui();
            StateHasChanged();
        }
        if (isi.BelumDibaca > 0 && BolehBalas) await meja.BacaAsync(Id, Petugas, Selesai);
    }

    void Buka(int pesanId)
    {
        dibuka = BolehBerkas ? pesanId : null;
        galat = BolehBerkas ? null : "Peran Anda tidak membuka berkas warga.";
    }

    protected override Task OnParametersSetAsync() => dimuat && Keadaan.Pesan is { } pesan && pesan != dituju ? MuatAsync() : Task.CompletedTask;

    /// <summary>A link to a message, once: afterwards the officer reads on from there.</summary>
    void Menuju(int pesan)
    {
        (dituju, tuju) = (pesan, pesan);
        bacaan.KePesan(pesan);
    }

    async Task<int?> CariTanggalAsync(DateOnly tanggal)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return Petugas is null || isi is null ? null : await db.PesanPadaAsync(Id, Petugas, Awal(tanggal, isi.ZonaWaktu), Selesai);
    }

    static DateTimeOffset Awal(DateOnly tanggal, string zonaWaktu)
    {
        var (zona, tengahMalam) = (TimeZoneInfo.FindSystemTimeZoneById(zonaWaktu), tanggal.ToDateTime(TimeOnly.MinValue));
        return new DateTimeOffset(tengahMalam, zona.GetUtcOffset(tengahMalam)).ToUniversalTime();
    }

    Task MuatSesudah(Action pindah)
    {
        pindah();
        return PerbaruiAsync();
    }

    Task AmbilAsync() => LakukanAsync(() => meja.AmbilAsync(Id, Petugas!, Selesai));

    Task LepaskanAsync() => LakukanAsync(() => meja.LepaskanAsync(Id, Petugas!, Selesai));

    Task KirimUlangAsync(int pesanKeluarId) => LakukanAsync(() => meja.KirimUlangAsync(pesanKeluarId, Petugas!, Selesai));

    Task AmbilUlangAsync(int pesanId) => LakukanAsync(() => meja.AmbilUlangAsync(Id, pesanId, Petugas!, Selesai));

    Task NyatakanSampaiAsync(int pesanKeluarId) => LakukanAsync(() => meja.NyatakanSampaiAsync(pesanKeluarId, Petugas!, Selesai));

    Task<Hasil> BalasAsync(Balasan balasan) => KirimAsync(s => balasan.Titip ? mejaTitipan.TitipkanAsync(Id, Petugas!, balasan with { Syarat = s }, Selesai) : meja.KirimAsync(Id, Petugas!, balasan with { Syarat = s }, Selesai));

    EventCallback<Gelembung> Balasan => BolehBalas ? EventCallback.Factory.Create<Gelembung>(this, p => penulis!.KutipAsync(p)) : default;

    Task ReaksiAsync((int Pesan, string Emoji) r) => LakukanAsync(() => meja.ReaksiAsync(Id, r.Pesan, Petugas!, r.Emoji, Selesai));

    Task UrungkanAsync(int pesanKeluarId) => LakukanAsync(() => meja.UrungkanAsync(pesanKeluarId, Petugas!, Selesai));

    /// <summary>Also one that is not on the screen.</summary>
    async Task<Gelembung?> CariPesanAsync(int pesan)
    {
        if (isi?.Gelembung.FirstOrDefault(g => g.Id == pesan) is { } ada || Petugas is null) return isi?.Gelembung.FirstOrDefault(g => g.Id == pesan);
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return (await db.IsiPercakapanAsync(Id, Petugas, new PandanganPesan(pesan, 0), Selesai))?.Gelembung.FirstOrDefault(g => g.Id == pesan);
    }

    async Task<JawabanPercakapan> MuatJawabanAsync()
    {
        if (Petugas is null || isi is null) return JawabanPercakapan.Tanpa;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return new(await db.PilihanJawabanAsync(isi.JalurUnit, Selesai), await pengisi.KumpulkanAsync(db, Id, Petugas, Selesai));
    }

    async Task TarikTitipanAsync(KeadaanKirim k)
    {
        await LakukanAsync(() => mejaTitipan.TarikAsync(k.PesanKeluarId, k.Versi, Petugas!, Selesai));
        StateHasChanged();
    }

    void BukaTitipan(Gelembung pesan)
    {
        (diubah, teksTitipan) = (pesan, pesan.Teks);
        StateHasChanged();
    }

    Task<Hasil> UbahTitipanAsync() => SesudahAsync(() => mejaTitipan.UbahAsync(diubah!.Kirim!.PesanKeluarId, diubah.Kirim.Versi, Petugas!, teksTitipan, Selesai));

    Task<Hasil> CatatAsync(string teks) => SesudahAsync(() => meja.CatatAsync(Id, Petugas!, teks, Selesai));

    async Task LakukanAsync(Func<Task<Hasil>> kerja) => galat = (await SesudahAsync(kerja)).Penolakan;

    // What is on screen comes from the database, never from what was sent.
    async Task<Hasil> SesudahAsync(Func<Task<Hasil>> kerja)
    {
        var hasil = await kerja();
        if (hasil.Berhasil) await PerbaruiAsync();
        // Refused because the window has just closed: the composer must offer parking.
        else StateHasChanged();
        return hasil;
    }

    Dictionary<string, object> ParameterAksi(Gelembung p) => new()
    {
        ["Pesan"] = p, ["PercakapanId"] = Id, ["Ditutup"] = EventCallback.Factory.Create(this, () => aksiDipilih = null)
    };
}
