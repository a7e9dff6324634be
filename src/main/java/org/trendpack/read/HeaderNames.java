package org.trendpack.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that products give to the canonical fields in their headers. */
final class HeaderNames {

  /** Headers of columns that say yes if the request was blocked. */
  static final Set<String> YES_IF_BLOCKED = Set.of("blocked", "isblocked", "wasblocked", "denied");

  /** Headers of columns that say yes if the request was allowed. */
  static final Set<String> YES_IF_ALLOWED =
      Set.of("allowed", "isallowed", "wasallowed", "permitted");

  private static final Set<String> PATHS = Set.of("path", "uripath", "requestpath");

  /** Headers of columns with what follows the path of an address. */
  private static final Set<String> QUERIES =
      Set.of(
          "querystring", "uriquery", "urlquery", "requestquery", "csuriquery", "queryparameters");

  private static final Pattern UNIVERSAL =
      Pattern.compile("(?i)(^|[^a-z])(utc|gmt)([^a-z]|$)|UTC$|^utc");

  /** What a header says of its column beside the name: brackets, or the zone of a time. */
  private static final Pattern ASIDE =
      Pattern.compile("(?i)[(\\[][^)\\]]*[)\\]]|\\b(utc|gmt|bst|local)\\b");

  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{Nd}]");

  private static final Map<String, Field> NAMES = new HashMap<>();
  private static final Map<String, Field> WEAK = new HashMap<>();

  static {
    weak(
        Field.USER,
        "name fullname displayname clientname studentname pupilname learnername personname"
            + " userdisplayname client staffname");
    weak(Field.URL, "destination address link page target resource");
    weak(Field.CATEGORY, "classification library urlclass topic");
    names(
        Field.TIME,
        "time datetime timestamp dateandtime dateortime accessedat accesstime eventtime when"
            + " receivetime receivedtime generatedtime logtime requesttime visittime lastvisit"
            + " visited visitedat utctime timeutc localtime datetimeutc starttime endtime created"
            + " createdat generatetime eventdatetimeutc timeaccessed timevisited lastvisited"
            + " whenaccessed searchtime epoch epochtime unixtime unixtimestamp ts datetimestamp"
            + " timereceived loggedtime timelogged timestamputc timestamplocal localdatetime"
            + " eventtimestamp requesttimestamp accessdatetime accessdateandtime visitedon"
            + " recordedat loggedat requestedat timegenerated occurredon timeoccurred"
            + " datetimelocal starttimeutc timeofvisit timeaccessedutc occurred"
            + " occurredat timeofevent eventdatetime activitytime lastaccessed");
    names(
        Field.DATE,
        "date day logdate accessdate dateaccessed requestdate dateoccurred eventdate visitdate"
            + " datevisited activitydate dateofvisit dateofaccess dateofevent datelogged");
    names(Field.TIME, "heure horodatage");
    names(
        Field.USER,
        "user username login loginname person identity identities account useraccount student pupil"
            + " learner userid useremail email emailaddress who sourceuser srcuser policyidentity"
            + " policyidentitylabel authenticateduser accountname samaccountname userprincipalname"
            + " upn userlogin usernames studentemail pupilemail studentusername pupilusername"
            + " studentid pupilid learnerid aduser adusername windowsuser windowsusername"
            + " domainuser domainusername networkuser loggedinuser loggedonuser usrname uname usr"
            + " userusername srcusername sourceusername clientuser clientusername usernamedomain"
            + " useridentity csusername usernameemail utilisateur");
    names(
        Field.CLIENT_IP,
        "clientip sourceip ip ipaddress srcip cip sip clientaddress sourceaddress internalip"
            + " adresseip internalclientip userip localip privateip source clientipaddress"
            + " sourceipaddress internalipaddress privateipaddress localipaddress deviceip"
            + " deviceipaddress machineip workstationip connectionip srcaddr sourceaddr ipaddr"
            + " useripaddress srcipaddress clientaddr computerip hostip originip src");
    names(
        Field.DEVICE,
        "device devicename computer computername machine machinename workstation clienthost"
            + " clienthostname devicehostname chromebook serialnumber deviceid");
    names(
        Field.URL,
        "url urlfull urloriginal eurl uri webaddress inspecteddata pageurl requesturl fullurl"
            + " visitedurl requesteduri requesteduri destinationurl urlpath websiteurl urlfilename"
            + " urlordomain urlsearchterm urlrequested requestedurl siteurl webpage addressvisited"
            + " urlvisited accessedurl desturl dsturl targeturl httpurl urladdress completeurl"
            + " weburl urlaccessed requestedaddress websiteaddress pageaddress websitevisited"
            + " originalurl requestedresource webpageurl urlrequest urlstring");
    names(
        Field.HOST,
        "host hostname domain domainname site website websites fqdn desthost destinationhost"
            + " destinationdomain sitedomain urlhost serverhost requesthost cshost websitedomain"
            + " desthostname destinationhostname dsthost dsthostname dstname targetdomain"
            + " targethost domainvisited rootdomain queryname sitename hostheader requestdomain"
            + " requestedhost requesteddomain requestedsite urldomain basedomain destdomain"
            + " dnsdomain dnsquery httphost sni servername");
    names(
        Field.CATEGORY,
        "category categories contentcategory urlcategory urlcat webcategory categoryname catdesc"
            + " sitecategory blockedcategories reportingcategory filteringcategory"
            + " contentcategories webcategories filtercategory urlcategories httpcategory"
            + " categorylist theme catégorie catégories safeguardingcategories urlcategoryname"
            + " websitecategory domaincategory categorynames categorydescription catname cat"
            + " sitecategories matchedcategories webfiltercategory policycategory categoryofsite"
            + " urlcategorylist websitecategories categories0name category0 category0name"
            + " webcategoryname");
    names(
        Field.ACTION,
        "action verdict result blockedallowed allowedblocked filteringresult filterresult"
            + " filteraction decision outcome policyaction disposition accessresult actiontaken"
            + " responseaction requestresult filterverdict requeststatus filterstatus accessstatus"
            + " blockstatus allowblock allowdeny actionname finalaction policyverdict webaction"
            + " urlaction act permission allowedorblocked blockedorallowed allowblocked enforcement"
            + " filterdecision webfilteraction proxyaction firewallaction deviceaction eventaction"
            + " verdictname");
    names(Field.GROUP, "group usergroup groupname department dept ou groups filtergroup");
    names(Field.METHOD, "method requestmethod httpmethod reqmethod requesttype");
    names(
        Field.STATUS,
        "status httpresponsestatuscode statuscode httpstatus httpstatuscode responsecode respcode"
            + " code httpcode responsestatus");
    names(
        Field.BYTES,
        "bytes size bytesreceived responsesize respsize bodysize responsebodysize download rcvdbyte"
            + " bytesin totalbytes receivedbytes data bandwidth recvbytes bytesrecv rcvdbytes"
            + " bytestotal datasize downloaded bytesdownloaded downloadbytes responsebytes"
            + " sizebytes responsesizebytes downloadsize sizeinbytes scbytes numbytes");
    names(Field.USER_AGENT, "useragent ua browser agent httpuseragent");
    names(Field.REFERRER, "referer referrer ereferer httpreferer referralurl referringurl");
    names(
        Field.SEARCH_TERMS,
        "searchterms searchterm search searchquery query keywords keyword searchphrase"
            + " searchkeywords searchstring searchtext searchedfor searchwords searchkeyword"
            + " searchedterm searchedterms keywordsearched searchengineterm searchtermsused"
            + " websearch");
    names(Field.POLICY, "policy policyname rule rulename rulelabel profile filterpolicy");
    names(Field.MIME, "mimetype mime contenttype filetype mediatype responsecontenttype");
  }

  private HeaderNames() {}

  private static void names(Field field, String names) {
    for (String name : names.split(" ")) {
      NAMES.put(name, field);
    }
  }

  private static void weak(Field field, String names) {
    for (String name : names.split(" ")) {
      WEAK.put(name, field);
    }
  }

  /** Letters and digits only, in lower case: how header names are compared. */
  static String fold(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0x80) {
        return NEITHER.matcher(lower).replaceAll("");
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  static Optional<Field> field(String header) {
    return Optional.ofNullable(NAMES.get(fold(header)))
        .or(
            () ->
                Optional.ofNullable(NAMES.get(fold(ASIDE.matcher(header).replaceAll(" "))))
                    .filter(field -> field != Field.BYTES));
  }

  /** What a name means if no better one of the line or header holds the same. */
  static Optional<Field> weakField(String header) {
    return Optional.ofNullable(WEAK.get(fold(header)));
  }

  /** As {@link #field}, and names of columns that say yes or no; weak names rank below others. */
  static Optional<Column> column(String header) {
    String folded = fold(header);
    if (YES_IF_BLOCKED.contains(folded)) {
      return Optional.of(Column.of(Column.Form.BLOCKED));
    }
    if (YES_IF_ALLOWED.contains(folded)) {
      return Optional.of(Column.of(Column.Form.ALLOWED));
    }
    if (isPath(header)) {
      return Optional.of(Column.of(Column.Form.PATH));
    }
    if (QUERIES.contains(folded)) {
      return Optional.of(Column.of(Column.Form.QUERY));
    }
    return field(header)
        .map(Column::of)
        .or(
            () ->
                weakField(header)
                    .filter(field -> field != Field.USER)
                    .map(field -> Column.of(field).ranked(1)));
  }

  /** Whether a column holds what follows the host of an address. */
  static boolean isPath(String header) {
    return PATHS.contains(fold(header));
  }

  /**
   * Whether a column holds what follows the path of an address.
   *
   * @param afterPath whether the header has a column of paths: without one, a query is what was
   *     searched for
   */
  static boolean isQuery(String header, boolean afterPath) {
    String folded = fold(header);
    return QUERIES.contains(folded) || (afterPath && folded.equals("query"));
  }

  /** Whether a time's name says that it is in UTC. */
  static boolean isUniversal(String header) {
    return UNIVERSAL.matcher(header).find();
  }
}
