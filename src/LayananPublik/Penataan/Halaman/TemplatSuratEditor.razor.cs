using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Templat;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The editor of one letter's template: text at the left, the letter it makes at the right, versions and decisions below.</summary>
public sealed partial class TemplatSuratEditor(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaTemplatSurat meja, PratinjauTemplat pratinjau, JamKantor jam, TimeProvider waktu, NavigationManager nav, IJSRuntime js) : HalamanPengaturan(dbs, siaran)
{
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(250);
    static readonly (string, string)[] CaraLihat = [("surat", "Surat"), ("pdf", "PDF"), ("bawaan", "Beda dari bawaan"), ("berlaku", "Beda dari yang berlaku")];

    enum Dialog { Ajukan, Setujui, Tolak, Tarik, Bawaan }

    BukuTemplat? buku;
    VersiTemplat? terbuka, ditarik;
    string teks = "", tersimpan = "", pilihan = nameof(UkuranContoh.Pendek), lihat = "surat", catatan = "";
    int? versiDraf;
    (int, string, int?)? termuat;
    IReadOnlyList<GalatTemplat> galat = [];
    IReadOnlyList<Kekurangan> kurang = [];
    IReadOnlyList<FieldLayanan> takDisebut = [];
    IReadOnlyList<PermohonanCoba> antrean = [];
    BahanSurat? bahan;
    Naskah? naskah;
    Dialog? dialog;
    DateOnly mulai;
    bool terbaca, menyunting, pdfUsang;
    string? kabar, tolakan;
    Konfirmasi? tanya;
    ElementReference area, bingkai;
    IJSObjectReference? modul;
    CancellationTokenSource? tunda;

    [Parameter] public string Kode { get; set; } = "";

    [SupplyParameterFromQuery(Name = "versi")] public int? VersiDipilih { get; set; }

    bool Mengusul => Admin.Boleh(Izin.UsulTemplat);

    bool Menyunting => Mengusul && menyunting;

    bool Berubah => Menyunting && teks.ReplaceLineEndings("\n") != tersimpan;

    string? Keterangan => buku is null ? null : $"{Kode}, {buku.Unit}; yang berlaku: {buku.Berlaku?.Nama ?? "bawaan aplikasi"}";

    string JudulTeks => terbuka is { } t ? $"Versi {t.Nomor}, {Sebutan(t.Status)}" : Menyunting ? "Draf baru" : "Bunyi yang berlaku";

    string? AlasanAjukan => galat.Any(g => !g.Peringatan) ? "Perbaiki dulu kesalahannya." : Berubah ? "Simpan dulu drafnya." : terbuka?.Status != StatusTemplatSurat.Draf ? "Belum ada draf yang disimpan." : buku?.Usulan is not null ? "Masih ada usulan yang menunggu putusan." : null;

    IEnumerable<(string, IEnumerable<(string Nama, string Arti)>)> Sisipan =>
    [
        ("Isian layanan ini", buku!.Field.Select(f => (f.Type is TipeField.DaftarOrang ? $"{{{{ tabel {f.Name} : nama, nik, hubungan }}}}" : f.Type is TipeField.Orang ? $"{{{{ {f.Name} | nama }}}}" : $"{{{{ {f.Name} }}}}", f.Label))),
        ("Yang diketahui kantor", IsianTemplat.Turunan.Select(t => ($"{{{{ {t.Key} }}}}", t.Value))),
        ("Bentuk, di belakang nama isian", FormatIsian.Daftar.Select(f => ($"| {f.Key}", f.Value))),
        ("Susunan", [("{{ jika … terisi }} … {{ akhir }}", "tampil bila syaratnya benar"), ("* Label : {{ nama }}", "baris data yang wajib ada"), ("- Label : {{ nama }}", "baris data yang hilang bila kosong"), ("tanda: Saksi I | {{ nama }}", "kolom tanda tangan"), ("lembar: N2", "lembar berikutnya")])
    ];

    public static string Sebutan(StatusTemplatSurat s) => s switch
    {
        StatusTemplatSurat.Draf => "draf",
        StatusTemplatSurat.Diajukan => "menunggu putusan",
        StatusTemplatSurat.Disetujui => "disetujui",
        StatusTemplatSurat.Ditolak => "ditolak",
        _ => "ditarik"
    };

    public static Nada NadaStatus(StatusTemplatSurat s) => s switch { StatusTemplatSurat.Diajukan => Nada.Awas, StatusTemplatSurat.Disetujui => Nada.Info, StatusTemplatSurat.Ditolak => Nada.Bahaya, _ => Nada.Netral };

    protected override async Task BacaAsync(LayananDb db)
    {
        buku = await db.BukuTemplatSuratAsync(Admin, UnitId, Kode, jam.HariIni, Selesai);
        terbaca = true;
        if (buku is null) return;
        // What is being typed survives news from elsewhere; saving then says that somebody was faster.
        if (termuat == (UnitId, Kode, VersiDipilih) && Berubah) return;
        termuat = (UnitId, Kode, VersiDipilih);
        Buka();
        antrean = await pratinjau.AntreanAsync(Kode, Admin, Selesai);
        await BahanAsync();
    }

    void Buka()
    {
        terbuka = buku!.Milik.FirstOrDefault(v => v.Id == VersiDipilih) ?? (Mengusul ? buku.Draf ?? buku.Usulan : buku.Usulan);
        menyunting = terbuka is null or { Status: StatusTemplatSurat.Draf };
        versiDraf = buku.Draf?.Versi;
        teks = tersimpan = (terbuka is { } t ? t.Teks ?? buku.Bawaan : buku.Berlaku?.Teks ?? buku.Bawaan);
        Nilai();
    }

    async Task BahanAsync()
    {
        bahan = int.TryParse(pilihan, out var butir) ? await pratinjau.PermohonanAsync(butir, Admin, Selesai) : null;
        if (bahan is null && buku is not null)
        {
            if (!Enum.TryParse<UkuranContoh>(pilihan, out var ukuran)) (ukuran, pilihan) = (UkuranContoh.Pendek, nameof(UkuranContoh.Pendek));
            bahan = await pratinjau.ContohAsync(UnitId, buku.Layanan, buku.Field, ukuran, Selesai);
        }
        Nilai();
    }

    void Nilai()
    {
        if (buku is null) return;
        galat = PeriksaTemplat.Semua(teks, buku.Field);
        takDisebut = PeriksaTemplat.TakDisebut(teks, buku.Layanan.Rincian.Field);
        if (bahan is null) return;
        var dengan = bahan with { Templat = new("draf", teks) };
        naskah = SusunSurat.Susun(dengan);
        var permohonan = int.TryParse(pilihan, out var butir) ? antrean.FirstOrDefault(a => a.ButirId == butir)?.PermohonanId : null;
        kurang = [.. SusunSurat.YangKurang(dengan).Where(k => k.Bagian == BagianKurang.Isian).Select(k => new Kekurangan(k.Label, permohonan is { } id ? Bahan.TautanIsian(id, k.Field) : null))];
        pdfUsang = true;
    }

    async Task BerubahAsync()
    {
        if (tunda is not null) await tunda.CancelAsync();
        tunda = CancellationTokenSource.CreateLinkedTokenSource(Selesai);
        try { await Task.Delay(Jeda, waktu, tunda.Token); }
        catch (OperationCanceledException) { return; }
        Nilai();
    }

    async Task GantiDataAsync(ChangeEventArgs e)
    {
        pilihan = e.Value as string ?? "";
        await BahanAsync();
    }

    async Task GantiLihatAsync(string kunci)
    {
        (lihat, pdfUsang) = (kunci, true);
        await Task.CompletedTask;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (buku is null) return;
        if (modul is null)
        {
            modul = await js.InvokeAsync<IJSObjectReference>("import", Selesai, "./Penataan/Halaman/TemplatSuratEditor.razor.js");
            await modul.InvokeVoidAsync("pasang", Selesai, area);
        }
        if (lihat != "pdf" || !pdfUsang || naskah is null) return;
        pdfUsang = false;
        using var isi = new DotNetStreamReference(new MemoryStream(pratinjau.Pdf(naskah)));
        await modul.InvokeVoidAsync("pdf", Selesai, bingkai, isi);
    }

    async Task SisipAsync(string apa)
    {
        if (modul is not null) await modul.InvokeVoidAsync("sisip", Selesai, area, apa);
    }

    async Task KeBarisAsync(GalatTemplat g)
    {
        if (modul is not null) await modul.InvokeVoidAsync("keBaris", Selesai, area, g.Baris, g.Kolom);
    }

    async Task SimpanAsync()
    {
        if (!Berubah) return;
        var hasil = await meja.SimpanDrafAsync(UnitId, Kode, teks, versiDraf, Admin, Selesai);
        tolakan = hasil.Penolakan;
        if (!hasil.Berhasil) return;
        tersimpan = teks.ReplaceLineEndings("\n");
        kabar = "Draf tersimpan.";
        await MuatAsync();
    }

    void Buang()
    {
        tolakan = null;
        Buka();
    }

    void JadikanDraf() => (menyunting, terbuka, tersimpan, versiDraf) = (true, null, "", buku!.Draf?.Versi);

    bool Memutus(VersiTemplat v) => Admin.Boleh(Izin.SetujuiTemplat) && Admin.UnitKerjaId == UnitId && v.OlehId != Admin.Id;

    bool Menarik(VersiTemplat v) => v.Status switch
    {
        StatusTemplatSurat.Draf or StatusTemplatSurat.Diajukan => Mengusul,
        StatusTemplatSurat.Disetujui => Admin.Boleh(Izin.SetujuiTemplat) && Admin.UnitKerjaId == UnitId,
        _ => false
    };

    void Tanya(Dialog apa)
    {
        (dialog, catatan, ditarik, mulai) = (apa, "", apa == Dialog.Tarik ? terbuka : null, jam.HariIni);
    }

    void TanyaTarik(VersiTemplat v) => (dialog, catatan, ditarik) = (Dialog.Tarik, "", v);

    string JudulDialog => dialog switch
    {
        Dialog.Ajukan => "Ajukan versi ini?",
        Dialog.Bawaan => "Ajukan kembali ke bawaan?",
        Dialog.Setujui => "Setujui versi ini?",
        Dialog.Tolak => "Tolak versi ini?",
        _ => "Tarik versi ini?"
    };

    string TombolDialog => dialog switch { Dialog.Setujui => "Setujui", Dialog.Tolak => "Tolak", Dialog.Tarik => "Tarik", _ => "Ajukan" };

    async Task<Hasil> KerjakanAsync()
    {
        var hasil = await (dialog switch
        {
            Dialog.Ajukan => meja.AjukanAsync(terbuka!.Id, terbuka.Versi, mulai, catatan, Admin, Selesai),
            Dialog.Bawaan => meja.KeBawaanAsync(UnitId, Kode, mulai, catatan, Admin, Selesai),
            Dialog.Setujui => meja.SetujuiAsync(terbuka!.Id, terbuka.Versi, catatan, Admin, Selesai),
            Dialog.Tolak => meja.TolakAsync(terbuka!.Id, terbuka.Versi, catatan, Admin, Selesai),
            _ => meja.TarikAsync(ditarik!.Id, ditarik.Versi, catatan, Admin, Selesai)
        });
        if (hasil.Berhasil) kabar = dialog switch { Dialog.Ajukan or Dialog.Bawaan => "Sudah diajukan.", Dialog.Setujui => "Sudah disetujui.", Dialog.Tolak => "Sudah ditolak.", _ => "Sudah ditarik." };
        return await LaluMuat(Task.FromResult(hasil));
    }

    string AlamatVersi(int id) => nav.GetUriWithQueryParameter("versi", id);

    void JagaAsync(LocationChangingContext pindah)
    {
        if (!Berubah) return;
        pindah.PreventNavigation();
        var tujuan = pindah.TargetLocation;
        tanya!.Tanya("Buang perubahan?", "Perubahan templat ini belum disimpan sebagai draf.", "Buang dan pindah", () =>
        {
            teks = tersimpan;
            nav.NavigateTo(tujuan);
            return Task.FromResult(Hasil.Baik);
        });
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        tunda?.Dispose();
        try { if (modul is not null) await modul.DisposeAsync(); }
        catch (JSDisconnectedException) { }
    }
}
