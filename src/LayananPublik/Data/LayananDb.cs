using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pemanggilan;
using LayananPublik.Penataan;
using LayananPublik.Pencarian;
using LayananPublik.Penerusan;
using LayananPublik.Pengaduan;
using LayananPublik.Penjadwalan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using LayananPublik.Persuratan.Tanda;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LayananPublik.Data;

/// <summary>The whole model, the same for both providers.</summary>
public abstract class LayananDb : IdentityUserContext<Petugas, int>
{
    protected LayananDb(DbContextOptions o) : base(o) =>
        Segel = o.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<Segel>();

    /// <summary>Keys for sealed columns; null only at design time and in tests of the bare model, where nothing is read or written.</summary>
    internal Segel? Segel { get; }

    /// <summary>How what this context saves goes to disk.</summary>
    public Penulisan Penulisan { get; set; }

    internal PintuTulis.Giliran? Giliran { get; set; }

    /// <summary>What was read already, by <see cref="SekaliDb"/>; null while it is not asked for.</summary>
    internal Dictionary<(Type, object), object?>? Ingatan { get; set; }

    /// <summary>Slots whose places the next save counts.</summary>
    internal List<SlotJanji>? SlotBerubah { get; set; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version1;

    public DbSet<UnitKerja> UnitKerja => Set<UnitKerja>();
    public DbSet<NomorKantor> NomorKantor => Set<NomorKantor>();
    public DbSet<Pejabat> Pejabat => Set<Pejabat>();
    public DbSet<JamKerja> JamKerja => Set<JamKerja>();
    public DbSet<HariLibur> HariLibur => Set<HariLibur>();
    public DbSet<JamKhusus> JamKhusus => Set<JamKhusus>();
    public DbSet<BatasWilayah> BatasWilayah => Set<BatasWilayah>();
    public DbSet<BidangBatas> BidangBatas => Set<BidangBatas>();
    public DbSet<RiwayatKantor> RiwayatKantor => Set<RiwayatKantor>();
    public DbSet<Penghitung> Penghitung => Set<Penghitung>();
    public DbSet<Kontak> Kontak => Set<Kontak>();
    public DbSet<Warga> Warga => Set<Warga>();
    public DbSet<GabunganKontak> GabunganKontak => Set<GabunganKontak>();
    public DbSet<PengurusRt> PengurusRt => Set<PengurusRt>();
    public DbSet<IsiLemari> IsiLemari => Set<IsiLemari>();
    public DbSet<Kabar> Kabar => Set<Kabar>();
    public DbSet<KirimanMasuk> KirimanMasuk => Set<KirimanMasuk>();
    public DbSet<PembaruanMasuk> PembaruanMasuk => Set<PembaruanMasuk>();
    public DbSet<Percakapan> Percakapan => Set<Percakapan>();
    public DbSet<Pesan> Pesan => Set<Pesan>();
    public DbSet<PesanKeluar> PesanKeluar => Set<PesanKeluar>();
    public DbSet<LabelUnit> LabelUnit => Set<LabelUnit>();
    public DbSet<LabelTerpasang> LabelTerpasang => Set<LabelTerpasang>();
    public DbSet<TampilanTersimpan> TampilanTersimpan => Set<TampilanTersimpan>();
    public DbSet<TindakanMassal> TindakanMassal => Set<TindakanMassal>();
    public DbSet<IsiMassal> IsiMassal => Set<IsiMassal>();
    public DbSet<LayananTitik> LayananTitik => Set<LayananTitik>();
    public DbSet<WilayahTitik> WilayahTitik => Set<WilayahTitik>();
    public DbSet<BeritaTunda> BeritaTunda => Set<BeritaTunda>();
    public DbSet<JedaKirim> JedaKirim => Set<JedaKirim>();
    public DbSet<KabarAkun> KabarAkun => Set<KabarAkun>();
    public DbSet<Simpul> Simpul => Set<Simpul>();
    public DbSet<Kehadiran> Kehadiran => Set<Kehadiran>();
    public DbSet<Panggilan> Panggilan => Set<Panggilan>();
    public DbSet<Lampiran> Lampiran => Set<Lampiran>();
    public DbSet<StatusTertunda> StatusTertunda => Set<StatusTertunda>();
    public DbSet<TemplatPesan> TemplatPesan => Set<TemplatPesan>();
    public DbSet<PenugasanTemplat> PenugasanTemplat => Set<PenugasanTemplat>();
    public DbSet<JawabanTersimpan> JawabanTersimpan => Set<JawabanTersimpan>();
    public DbSet<VersiJawaban> VersiJawaban => Set<VersiJawaban>();
    public DbSet<BerkasJawaban> BerkasJawaban => Set<BerkasJawaban>();
    public DbSet<LangkahCepat> LangkahCepat => Set<LangkahCepat>();
    public DbSet<PersetujuanWarga> PersetujuanWarga => Set<PersetujuanWarga>();
    public DbSet<HargaPesan> HargaPesan => Set<HargaPesan>();
    public DbSet<Layanan> Layanan => Set<Layanan>();
    public DbSet<TanyaJawab> TanyaJawab => Set<TanyaJawab>();
    public DbSet<PertanyaanBelum> PertanyaanBelum => Set<PertanyaanBelum>();
    public DbSet<Paket> Paket => Set<Paket>();
    public DbSet<AturanUnit> AturanUnit => Set<AturanUnit>();
    public DbSet<PemberitahuanPrivasi> PemberitahuanPrivasi => Set<PemberitahuanPrivasi>();
    public DbSet<MenuUnit> MenuUnit => Set<MenuUnit>();
    public DbSet<Permohonan> Permohonan => Set<Permohonan>();
    public DbSet<Butir> Butir => Set<Butir>();
    public DbSet<PermintaanPengantar> PermintaanPengantar => Set<PermintaanPengantar>();
    public DbSet<PendahuluButir> PendahuluButir => Set<PendahuluButir>();
    public DbSet<Berkas> Berkas => Set<Berkas>();
    public DbSet<CocokIsian> CocokIsian => Set<CocokIsian>();
    public DbSet<CatatanBaca> CatatanBaca => Set<CatatanBaca>();
    public DbSet<SesiAsisten> SesiAsisten => Set<SesiAsisten>();
    public DbSet<Surat> Surat => Set<Surat>();
    public DbSet<TemplatSurat> TemplatSurat => Set<TemplatSurat>();
    public DbSet<CetakanSurat> CetakanSurat => Set<CetakanSurat>();
    public DbSet<TautanSurat> TautanSurat => Set<TautanSurat>();
    public DbSet<UnduhanSurat> UnduhanSurat => Set<UnduhanSurat>();
    public DbSet<PinSurat> PinSurat => Set<PinSurat>();
    public DbSet<TakaranMenit> TakaranMenit => Set<TakaranMenit>();
    public DbSet<PenyerahanUnit> PenyerahanUnit => Set<PenyerahanUnit>();
    public DbSet<AduanUnit> AduanUnit => Set<AduanUnit>();
    public DbSet<KunciPenerbit> KunciPenerbit => Set<KunciPenerbit>();
    public DbSet<NomorAgenda> NomorAgenda => Set<NomorAgenda>();
    public DbSet<DeretNomor> DeretNomor => Set<DeretNomor>();
    public DbSet<AturanNomor> AturanNomor => Set<AturanNomor>();
    public DbSet<PenutupanAgenda> PenutupanAgenda => Set<PenutupanAgenda>();
    public DbSet<SusunanTanda> SusunanTanda => Set<SusunanTanda>();
    public DbSet<Pelimpahan> Pelimpahan => Set<Pelimpahan>();
    public DbSet<KunciTanda> KunciTanda => Set<KunciTanda>();
    public DbSet<SalahSandi> SalahSandi => Set<SalahSandi>();
    public DbSet<AturanTanda> AturanTanda => Set<AturanTanda>();
    public DbSet<Bendel> Bendel => Set<Bendel>();
    public DbSet<IsiBendel> IsiBendel => Set<IsiBendel>();
    public DbSet<HasilTiba> HasilTiba => Set<HasilTiba>();
    public DbSet<TautanUnggah> TautanUnggah => Set<TautanUnggah>();
    public DbSet<TautanMulai> TautanMulai => Set<TautanMulai>();
    public DbSet<TitikAntrean> TitikAntrean => Set<TitikAntrean>();
    public DbSet<LoketPanggil> LoketPanggil => Set<LoketPanggil>();
    public DbSet<Tiket> Tiket => Set<Tiket>();
    public DbSet<UkuranButir> UkuranButir => Set<UkuranButir>();
    public DbSet<WaktuJawab> WaktuJawab => Set<WaktuJawab>();
    public DbSet<Ringkasan> Ringkasan => Set<Ringkasan>();
    public DbSet<HitungUlang> HitungUlang => Set<HitungUlang>();
    public DbSet<KategoriAduan> KategoriAduan => Set<KategoriAduan>();
    public DbSet<Aduan> Aduan => Set<Aduan>();
    public DbSet<BerkasAduan> BerkasAduan => Set<BerkasAduan>();
    public DbSet<Disposisi> Disposisi => Set<Disposisi>();
    public DbSet<LaporanDisposisi> LaporanDisposisi => Set<LaporanDisposisi>();
    public DbSet<TautanDisposisi> TautanDisposisi => Set<TautanDisposisi>();
    public DbSet<PermintaanIdentitas> PermintaanIdentitas => Set<PermintaanIdentitas>();
    public DbSet<KabarEskalasi> KabarEskalasi => Set<KabarEskalasi>();
    public DbSet<BlokCari> BlokCari => Set<BlokCari>();
    public DbSet<KataCari> KataCari => Set<KataCari>();
    public DbSet<TandaCari> TandaCari => Set<TandaCari>();
    public DbSet<JadwalLayanan> JadwalLayanan => Set<JadwalLayanan>();
    public DbSet<SlotJanji> SlotJanji => Set<SlotJanji>();
    public DbSet<Janji> Janji => Set<Janji>();
    public DbSet<TungguSlot> TungguSlot => Set<TungguSlot>();
    public DbSet<TutupHari> TutupHari => Set<TutupHari>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => SlotBerubah is null
        ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        : TempatSlot.SimpanAsync(this, base.SaveChangesAsync, acceptAllChangesOnSuccess, cancellationToken);

    public override void Dispose()
    {
        var giliran = Bereskan();
        base.Dispose();
        giliran?.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        var giliran = Bereskan();
        await base.DisposeAsync();
        giliran?.Dispose();
        GC.SuppressFinalize(this);
    }

    // Contexts are lent out again: the next one must find nothing of the last.
    PintuTulis.Giliran? Bereskan()
    {
        var giliran = Giliran;
        (Giliran, Penulisan, SlotBerubah, Ingatan) = (null, Penulisan.Biasa, null, null);
        return giliran;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<KeUtc>();
        configurationBuilder.Properties<Isian>();
        configurationBuilder.Properties<IsiSegel>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LayananDb).Assembly);
        KolomTersegel.Pasang(builder, Segel);
    }
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> o) : LayananDb(o);

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> o) : LayananDb(o)
{
    /// <summary>Byte by byte: two of Meta's ids that differ only in upper and lower case are two ids, which SQL Server's usual collation forgets.</summary>
    public const string Persis = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Pesan>().Property(x => x.Wamid).UseCollation(Persis);
        builder.Entity<Pesan>().Property(x => x.MembalasWamid).UseCollation(Persis);
        builder.Entity<StatusTertunda>().Property(x => x.Wamid).UseCollation(Persis);
        builder.Entity<PembaruanMasuk>().Property(x => x.Kunci).UseCollation(Persis);
        builder.Entity<PembaruanMasuk>().Property(x => x.Jalur).UseCollation(Persis);
        builder.Entity<AliasKontak>().Property(x => x.Nilai).UseCollation(Persis);
        builder.Entity<KataCari>().Property(x => x.Kata).UseCollation(Persis);
    }
}
